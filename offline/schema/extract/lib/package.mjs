// Describes one provider package: its listed resources and functions, and every type they reach.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { readConstructor, readNestedDefaults } from './constructor.mjs';
import { documentationOf, enumsOf, importsOf, interfacesOf, isStaticOrPrivate, parse } from './declarations.mjs';
import { replacementFrom } from './replacement.mjs';
import { TypeReader } from './types.mjs';

const require = createRequire(import.meta.url);

// Kubernetes says "immutable" of fields that an update of the enclosing object replaces by itself (a Deployment's
// containers). What its provider replaces is known from the provider instead: ../replacement-rules.json.
const packagesWithReplacementDocs = new Set(['aws', 'random', 'tls']);

export function describePackage(list, facts, problems) {
  return new PackageReader(list, facts, problems).read();
}

class PackageReader {
  constructor(list, facts, problems) {
    this.list = list;
    this.facts = facts;
    this.problems = problems;
    this.root = path.dirname(require.resolve(`${list.npm}/package.json`));
    this.declared = { input: interfacesOf(this.#file('types/input.d.ts')), output: interfacesOf(this.#file('types/output.d.ts')) };
    this.declaredEnums = enumsOf(this.#file('types/enums'));
    this.nestedDefaults = readNestedDefaults(this.#text('types/input.js'), text => problems.add('types/input.js', text));
    this.enums = {};
    this.pending = [];
    this.reached = { inputTypes: new Map(), outputTypes: new Map(), functionInputTypes: new Map(), resultTypes: new Map() };
  }

  read() {
    const installed = JSON.parse(this.#text('package.json')).version;
    if (installed !== this.list.version) this.problems.add('package.json', `pins ${this.list.version}, installed is ${installed}`);

    const resources = { Provider: this.#resource('Provider') };
    this.list.resources.forEach(entry => { resources[entry] = this.#resource(entry); });
    const functions = {};
    this.list.functions.forEach(entry => { functions[entry] = this.#function(entry); });
    while (this.pending.length > 0) this.#nestedType(this.pending.shift());

    const sections = Object.entries(this.reached).map(([section, types]) =>
      [section, sorted(Object.fromEntries([...types].map(([name, type]) => [name, type.properties])))]);
    return withoutEmpty({
      package: this.list.name,
      npm: this.list.npm,
      version: this.list.version,
      resources: sorted(resources),
      functions: sorted(functions),
      ...Object.fromEntries(sections),
      enums: sorted(this.enums),
    });
  }

  #resource(entry) {
    const isProvider = entry === 'Provider';
    const cls = entry.split('/').at(-1);
    const base = path.join(path.dirname(entry), cls[0].toLowerCase() + cls.slice(1));
    const source = this.#parse(entry, base);
    if (!source) return undefined;

    const facts = readConstructor(this.#text(`${base}.js`), text => this.problems.add(entry, text));
    const declaration = source.statements.find(s => ts.isClassDeclaration(s) && s.name.text === cls);
    const args = source.statements.find(s => ts.isInterfaceDeclaration(s) && s.name.text === `${cls}Args`);
    const token = isProvider ? `pulumi:providers:${facts.token}` : facts.token ?? facts.dynamicToken;
    if (!token || !declaration || !args) {
      this.problems.add(entry, 'has no type token, class or Args interface');
      return undefined;
    }

    const constructor = declaration.members.find(ts.isConstructorDeclaration);
    const outputs = declaration.members.filter(member => ts.isPropertyDeclaration(member) && !isStaticOrPrivate(member));
    return withoutEmpty({
      token,
      kind: this.#kind(entry, declaration, facts),
      aliases: facts.aliases,
      secretOutputs: facts.secretOutputs,
      replaceOnChanges: facts.replaceOnChanges,
      argsRequired: constructor.parameters[1].questionToken ? undefined : true,
      inputs: this.#inputs(entry, args.members, importsOf(source), 'inputTypes', name => facts.inputs.get(name) ?? {}),
      outputs: this.#outputs(entry, outputs, importsOf(source), 'outputTypes'),
      methods: this.#methods(entry, declaration, source, `${base}.js`),
    });
  }

  #kind(entry, declaration, facts) {
    const parent = declaration.heritageClauses[0].types[0].getText();
    if (parent === 'pulumi.ProviderResource') return 'provider';
    if (parent === 'pulumi.ComponentResource') {
      if (!facts.remote) this.problems.add(entry, 'is a component that runs in the program, not a remote one');
      return 'component';
    }
    return facts.token ? undefined : 'dynamic';
  }

  // Only components have methods that programs call; a provider's terraformConfig serves the Terraform bridge.
  #methods(entry, declaration, source, file) {
    if (this.#parentOf(declaration) !== 'pulumi.ComponentResource') return {};
    const scope = source.statements.find(s => ts.isModuleDeclaration(s) && s.name.text === declaration.name.text);
    return Object.fromEntries(declaration.members.filter(m => ts.isMethodDeclaration(m) && !isStaticOrPrivate(m)).map(method => {
      const name = method.name.text;
      const upper = name[0].toUpperCase() + name.slice(1);
      const membersOf = suffix => scope?.body.statements.find(s => s.name.text === `${upper}${suffix}`)?.members ?? [];
      const token = new RegExp(`runtime\\.call\\("([^"]+/${name})"`).exec(this.#text(file))?.[1];
      if (!token) this.problems.add(`${entry}.${name}`, 'has no call token');
      return [name, {
        token,
        inputs: this.#inputs(`${entry}.${name}`, membersOf('Args'), importsOf(source), 'inputTypes', () => ({})),
        result: this.#outputs(`${entry}.${name}`, membersOf('Result'), importsOf(source), 'outputTypes'),
      }];
    }));
  }

  #parentOf(declaration) {
    return declaration.heritageClauses[0].types[0].getText();
  }

  #function(entry) {
    const name = entry.split('/').at(-1);
    const upper = name[0].toUpperCase() + name.slice(1);
    const source = this.#parse(entry, entry);
    if (!source) return undefined;
    const members = suffix => source.statements.find(s => ts.isInterfaceDeclaration(s) && s.name.text === `${upper}${suffix}`)?.members ?? [];
    const token = /invoke\("([^"]+)"/.exec(this.#text(`${entry}.js`))?.[1];
    if (!token) this.problems.add(entry, 'has no invoke token');
    return {
      token,
      inputs: this.#inputs(entry, members('OutputArgs'), importsOf(source), 'functionInputTypes', () => ({})),
      result: this.#outputs(entry, members('Result'), importsOf(source), 'resultTypes'),
    };
  }

  #nestedType({ section, name, declaration }) {
    const isInput = section === 'inputTypes' || section === 'functionInputTypes';
    const { imports } = this.declared[isInput ? 'input' : 'output'];
    const defaults = this.nestedDefaults.get(lowerFirst(declaration.name.text)) ?? {};
    this.reached[section].get(name).properties = isInput
      ? this.#inputs(name, declaration.members, imports, section, property => ({ default: defaults[property] }))
      : this.#outputs(name, declaration.members, imports, section);
  }

  #inputs(owner, members, imports, section, factsOf) {
    return this.#properties(owner, members, imports, section, (member, { type, plain }) => {
      const facts = factsOf(member.name.text);
      const path = `${owner}.${member.name.text}`;
      return [
        facts.secret || this.facts.isSecret(path) ? 'secret' : undefined,
        facts.json ? 'json' : undefined,
        plain,
        packagesWithReplacementDocs.has(this.list.name) ? replacementFrom(documentationOf(member)) : undefined,
        facts.constant !== undefined ? `== ${facts.constant}` : undefined,
        facts.default !== undefined ? `= ${facts.default}` : undefined,
      ];
    });
  }

  #outputs(owner, members, imports, section) {
    return this.#properties(owner, members, imports, section, () => []);
  }

  #properties(owner, members, imports, section, flagsOf) {
    const properties = {};
    for (const member of members) {
      if (ts.isIndexSignatureDeclaration(member)) continue; // the free-form part of a Kubernetes custom resource
      const place = `${owner}.${member.name.text}`;
      const reader = new TypeReader(this.#scope(section, imports), text => this.problems.add(place, text));
      const read = reader.property(member.type);
      const type = this.#refined(place, read.type);
      const optional = member.questionToken || read.optional ? '?' : '';
      properties[member.name.text] = [type + optional, ...flagsOf(member, read)].filter(Boolean).join(' ');
    }
    return properties;
  }

  #refined(place, type) {
    if (this.facts.isDouble(place)) return type.replace('int', 'double');
    return this.facts.isJson(place) ? type.replace('any', 'json') : type;
  }

  #scope(section, imports) {
    return {
      imports,
      nested: (kind, name) => this.#reach(section, kind, name),
      enum: name => this.#enum(name),
      resource: (name, imported) => this.#localResource(name, imported),
    };
  }

  // A type that input.d.ts calls "XArgs" is the Input form of a function's plain "X": the descriptor names both "X".
  #reach(section, kind, declaredName) {
    const declaration = this.declared[kind].found.get(declaredName);
    const name = kind === 'input' ? declaredName.replace(/Args$/, '') : declaredName;
    const known = this.reached[section].get(name);
    if (!declaration) this.problems.add(declaredName, `is no ${kind} type of ${this.list.npm}`);
    else if (!known) {
      this.reached[section].set(name, { declaration });
      this.pending.push({ section, name, declaration });
    } else if (known.declaration !== declaration) {
      this.problems.add(declaredName, `and ${known.declaration.name.text} would both be described as ${name}`);
    }
    return name;
  }

  #enum(name) {
    const members = this.declaredEnums.get(name);
    if (members) this.enums[name] = members;
    else this.problems.add(name, `is no enum of ${this.list.npm}`);
    return name;
  }

  // A class of the same package: the token's own module says where it lives.
  #localResource(name, imported) {
    const candidates = [...this.list.resources, 'Provider'].filter(entry => entry.split('/').at(-1) === name);
    const found = candidates.length === 1 || imported === undefined
      ? candidates[0]
      : candidates.find(entry => imported.from.includes(entry.split('/')[0]));
    return found === undefined ? undefined : `${this.list.name}:${found}`;
  }

  #parse(entry, base) {
    const file = this.#file(`${base}.d.ts`);
    if (existsSync(file)) return parse(file);
    this.problems.add(entry, `not in ${this.list.npm} ${this.list.version}`);
    return undefined;
  }

  #file(name) {
    return path.join(this.root, name);
  }

  #text(name) {
    const file = this.#file(name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
}

const lowerFirst = text => text[0].toLowerCase() + text.slice(1);

function sorted(object) {
  return Object.fromEntries(Object.keys(object).sort().map(key => [key, object[key]]));
}

function withoutEmpty(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) =>
    value !== undefined && !(typeof value === 'object' && Object.keys(value).length === 0)));
}
