// Checks ../replacement-rules.json against the descriptors: a rule about a resource or input that is not there, or
// from a source that is not named, is a mistake.
export function checkRules({ sources, rules }, descriptors, problems) {
  for (const rule of rules) {
    const place = `replacement-rules.json: ${rule.type}`;
    const [pkg] = rule.type.split(':');
    const descriptor = descriptors.get(pkg);
    if (!sources[rule.source.split(':')[0]]) problems.add(place, `'${rule.source}' is from no named source`);
    if (descriptor === undefined || rule.type.endsWith('*')) continue;

    const resource = Object.values(descriptor.resources).find(candidate => candidate?.token === rule.type);
    if (!resource) problems.add(place, 'no such resource was extracted');
    for (const path of resource ? [...rule.replaces ?? [], ...Object.keys(rule.mayReplace ?? {}), ...Object.keys(rule.unlessProvider ?? {})] : []) {
      if (path !== '*' && !hasInput(resource.inputs, path.split('.'), descriptor)) problems.add(place, `has no input '${path}'`);
    }
  }
}

function hasInput(inputs, [name, ...rest], descriptor) {
  const notation = inputs?.[name];
  if (notation === undefined || rest.length === 0) return notation !== undefined;
  const nested = /&([\w.]+)/.exec(notation)?.[1];
  return nested !== undefined && hasInput(descriptor.inputTypes[nested], rest, descriptor);
}
