// Reads from a compiled constructor what the SDK does with each input before it registers the resource.

const identifier = '[A-Za-z_]\\w*';
const literal = '"(?<text>[^"]*)"|(?<number>-?\\d+(?:\\.\\d+)?)|(?<boolean>true|false)';

// Each form that the right side of `resourceInputs["x"] = ...` takes, and what it means.
// A default that comes from an environment variable is left out: a plan must not depend on the machine.
const forms = [
  { pattern: `args\\?\\.${identifier}`, means: () => ({}) },
  { pattern: `args\\?\\.${identifier} \\? pulumi\\.secret\\(args\\.${identifier}\\) : undefined`, means: () => ({ secret: true }) },
  { pattern: `\\(args\\?\\.${identifier}\\) \\?\\? (?:${literal})`, means: groups => ({ default: valueOf(groups) }) },
  { pattern: `\\(args\\?\\.${identifier}\\) \\?\\? utilities\\.getEnv\\w*\\(.*\\)`, means: () => ({}) },
  { pattern: `pulumi\\.output\\(args\\?\\.${identifier}\\)\\.apply\\(JSON\\.stringify\\)`, means: () => ({ json: true }) },
  { pattern: `pulumi\\.output\\(\\(args\\?\\.${identifier}\\) \\?\\? (?:${literal})\\)\\.apply\\(JSON\\.stringify\\)`, means: groups => ({ json: true, default: valueOf(groups) }) },
  { pattern: `pulumi\\.output\\(\\(args\\?\\.${identifier}\\) \\?\\? utilities\\.getEnv\\w*\\(.*\\)\\)\\.apply\\(JSON\\.stringify\\)`, means: () => ({ json: true }) },
  // The nested type's own defaults are read from types/input.js.
  { pattern: `args \\? \\(args\\.${identifier} \\? inputs\\.[\\w.]+ProvideDefaults\\(args\\.${identifier}\\) : undefined\\) : undefined`, means: () => ({}) },
  { pattern: `pulumi\\.output\\(args \\? pulumi\\.output\\(args\\.${identifier}\\)\\.apply\\(v => .*ProvideDefaults\\(v\\)\\) : undefined\\)\\.apply\\(JSON\\.stringify\\)`, means: () => ({ json: true }) },
  { pattern: '"(?<text>[^"]*)"', means: groups => ({ constant: groups.text }) },
].map(form => ({ ...form, pattern: new RegExp(`^${form.pattern}$`) }));

/** { token, remote, aliases, secretOutputs, replaceOnChanges, inputs: Map(name -> { secret, json, default, constant }) } */
export function readConstructor(js, problem) {
  return {
    token: /__pulumiType = '([^']+)'/.exec(js)?.[1],
    dynamicToken: /super\(`([^`]+)`, name, inputs/.exec(js)?.[1]?.replace(/\$\{args\.(\w+)\}/g, '{$1}'),
    remote: js.includes('true /*remote*/'),
    aliases: typesIn(/aliasOpts = \{ aliases: \[(.*)\] \};/.exec(js)?.[1] ?? ''),
    secretOutputs: JSON.parse(/additionalSecretOutputs: (\[[^\]]*\])/.exec(js)?.[1] ?? '[]'),
    replaceOnChanges: JSON.parse(/replaceOnChanges: (\[[^\]]*\])/.exec(js)?.[1] ?? '[]'),
    inputs: assignments(js, problem),
  };
}

/** Defaults that the SDK gives to nested types, by function: Map("vpcCniOptionsArgs" -> { name: value }). */
export function readNestedDefaults(js, problem) {
  const found = new Map();
  for (const [, name, body] of js.matchAll(/function (\w+)ProvideDefaults\(val\) \{\s*return \{\s*\.\.\.val,([^}]*)\};/g)) {
    const defaults = {};
    for (const line of body.split('\n').map(text => text.trim()).filter(Boolean)) {
      const match = new RegExp(`^(?<property>\\w+): \\(val\\.\\w+\\) \\?\\? (?:${literal}),$`).exec(line);
      if (match) defaults[match.groups.property] = valueOf(match.groups);
      else if (!/utilities\.getEnv/.test(line)) problem(`${name}: cannot read the default '${line}'`);
    }
    found.set(name, defaults);
  }
  return found;
}

function assignments(js, problem) {
  const inputs = new Map();
  for (const [, name, right] of js.matchAll(/resourceInputs\["(\w+)"\] = (.*);/g)) {
    if (right.startsWith('state?.') || right === 'undefined /*out*/') continue;
    const form = forms.find(candidate => candidate.pattern.test(right));
    if (form) inputs.set(name, form.means(form.pattern.exec(right).groups));
    else problem(`${name}: cannot read what the constructor does: ${right}`);
  }
  return inputs;
}

function typesIn(aliases) {
  return [...new Set([...aliases.matchAll(/type: "([^"]+)"/g)].map(match => match[1]))];
}

function valueOf({ text, number, boolean }) {
  return text ?? (number !== undefined ? Number(number) : boolean === 'true');
}
