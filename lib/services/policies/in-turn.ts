/** A replay holds a connection of the pool and most of a core: what else is asked must find both. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Carries out so many works of this process at once; further ones wait for their turn, in the order they came. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // Whoever is next has this one's place.
    if (next) next();
    else running--;
  }
}
