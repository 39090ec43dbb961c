/** Something a person can put right. Its message is all they need: no stack is printed. */
export class Failure extends Error {
  /** @override */
  name = "Failure";
}

/**
 * Prints what went wrong: the message of a {@link Failure}, the whole of anything else.
 * @param {unknown} error
 */
export function report(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
}
