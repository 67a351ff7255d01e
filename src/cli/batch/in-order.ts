/** Does several things at once and hands on what they give in the order of what was put in. */
export interface Pace {
  /** How many are done at once. */
  atOnce: number;
  /** How many may be begun before the first of them is handed on: a slow one holds up the others only then. */
  ahead: number;
}

export async function* mapInOrder<Given, Made>(
  given: Iterable<Given>,
  make: (one: Given) => Promise<Made>,
  { atOnce, ahead }: Pace,
): AsyncGenerator<Made> {
  const source = given[Symbol.iterator]();
  const pending: Promise<Made>[] = [];
  let running = 0;
  let isOver = false;
  const fill = () => {
    while (!isOver && running < atOnce && pending.length < ahead) {
      const { done, value } = source.next();
      if (done) isOver = true;
      else begin(value);
    }
  };
  const begin = (one: Given) => {
    running++;
    const made = make(one).finally(() => {
      running--;
      fill();
    });
    // Met when its turn comes.
    made.catch(() => {});
    pending.push(made);
  };
  fill();
  for (let next = pending.shift(); next; next = pending.shift()) {
    yield await next;
    fill();
  }
}
