// Reads a JSON list of Kubernetes resources and writes one line for each that its schema refuses, or that has none.
import { readFileSync } from 'node:fs';

let judged = 0;
for (const resource of JSON.parse(readFileSync(0, 'utf8'))) {
  const name = `${resource.kind} ${resource.metadata.name}`;
  try {
    const [group, version] = resource.apiVersion.split('/');
    const models = await import(`@kubernetes-models/istio/${group}/${version}`);
    new models[resource.kind](resource).validate();
    judged++;
  } catch (error) {
    console.log(`${name}: ${error.message}`);
  }
}
console.log(`${judged} right`);
