// Looks up facts.json, and tells which of its entries met nothing: a fact that no longer applies is a mistake.
export class Facts {
  #doubles;
  #secrets;
  #used = new Set();

  constructor({ doubles, secrets }) {
    this.#doubles = doubles.map(compile);
    this.#secrets = secrets.map(compile);
  }

  isDouble(path) {
    return this.#matches(this.#doubles, path);
  }

  isSecret(path) {
    return this.#matches(this.#secrets, path);
  }

  unused() {
    return [...this.#doubles, ...this.#secrets].map(fact => fact.text).filter(text => !this.#used.has(text));
  }

  #matches(facts, path) {
    const met = facts.filter(fact => fact.pattern.test(path));
    met.forEach(fact => this.#used.add(fact.text));
    return met.length > 0;
  }
}

function compile(text) {
  const parts = text.split('*').map(part => part.replace(/[.\\/]/g, '\\$&'));
  return { text, pattern: new RegExp(`^${parts.join('.*')}$`) };
}
