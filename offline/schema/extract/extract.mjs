// Writes offline/schema/<package>.json from the published npm packages of the Pulumi providers.
//
//   npm ci && node extract.mjs [package...]
//
// What is extracted stands in resources.json, one line per resource; what the descriptors mean, in ../README.md.
// Anything that cannot be expressed exactly is an error: then nothing is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { Facts } from './lib/facts.mjs';
import { describePackage } from './lib/package.mjs';
import { Problems } from './lib/problems.mjs';
import { checkRules } from './lib/rules.mjs';

const here = new URL('.', import.meta.url);
const read = name => JSON.parse(readFileSync(new URL(name, here), 'utf8'));

const lists = read('resources.json');
const facts = read('facts.json');
const pinned = read('package.json').dependencies;

const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(lists);
const problems = new Problems();
const descriptors = new Map();
for (const name of wanted) {
  if (!lists[name]) {
    problems.add(name, `not in resources.json, which has ${Object.keys(lists).join(', ')}`);
    continue;
  }
  const packageFacts = new Facts(facts[name] ?? {});
  const list = { name, version: pinned[lists[name].npm], ...lists[name] };
  descriptors.set(name, describePackage(list, packageFacts, problems.in(name)));
  packageFacts.unused().forEach(fact => problems.add(name, `facts.json: '${fact}' matches nothing that was extracted`));
}

checkRules(read('../replacement-rules.json'), descriptors, problems);

if (problems.any()) {
  problems.print();
  process.exit(1);
}

for (const [name, descriptor] of descriptors) {
  const file = new URL(`../${name}.json`, here);
  writeFileSync(file, JSON.stringify(descriptor, null, 2) + '\n');
  const count = section => Object.keys(descriptor[section] ?? {}).length;
  console.log(`${name}: ${count('resources')} resources, ${count('functions')} functions, `
    + `${count('inputTypes')} input types, ${count('outputTypes')} output types, ${count('enums')} enums`);
}
