// Looks up facts.json, and tells which of its entries met nothing: a fact that no longer applies is a mistake.
export class Facts {
  #patterns;
  #used = new Set();

  constructor(facts) {
    this.#patterns = Object.fromEntries(Object.entries(facts).map(([kind, texts]) => [kind, texts.map(compile)]));
  }

  isDouble(path) {
    return this.#matches('doubles', path);
  }

  isJson(path) {
    return this.#matches('json', path);
  }

  isSecret(path) {
    return this.#matches('secrets', path);
  }

  unused() {
    return Object.values(this.#patterns).flat().map(fact => fact.text).filter(text => !this.#used.has(text));
  }

  #matches(kind, path) {
    const met = (this.#patterns[kind] ?? []).filter(fact => fact.pattern.test(path));
    met.forEach(fact => this.#used.add(fact.text));
    return met.length > 0;
  }
}

function compile(text) {
  const parts = text.split('*').map(part => part.replace(/[.\\/]/g, '\\$&'));
  return { text, pattern: new RegExp(`^${parts.join('.*')}$`) };
}
