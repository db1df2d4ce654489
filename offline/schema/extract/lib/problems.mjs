// Collects everything that is wrong, so that one run shows it all.
export class Problems {
  #all = [];

  add(where, what) {
    const text = `${where}: ${what}`;
    if (!this.#all.includes(text)) this.#all.push(text);
  }

  /** A view that puts a place before each problem. */
  in(place) {
    return { add: (where, what) => this.add(`${place}: ${where}`, what) };
  }

  any() {
    return this.#all.length > 0;
  }

  print() {
    this.#all.forEach(text => console.error(text));
  }
}
