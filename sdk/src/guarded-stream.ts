/**
 * What is left of a stream to pass on, as an iterator: `pipeline` takes it, and `for await`. A second `ReadableStream`
 * costs a gateway in Node a twentieth of what it streams, so that it is made only where one is asked for.
 */
export class GuardedStream implements AsyncIterableIterator<Uint8Array> {
  constructor(
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    private readonly passed: AsyncGenerator<Uint8Array, undefined>,
  ) {}

  next(): Promise<IteratorResult<Uint8Array>> {
    return this.passed.next();
  }

  /** Lets the model's stream go, also while it says nothing: the generator alone would wait for what comes next. */
  async return(reason?: unknown): Promise<IteratorResult<Uint8Array>> {
    await this.reader.cancel(reason);
    return this.passed.return(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The same for what takes a web stream, such as a `Response`. */
  toReadableStream(): ReadableStream<Uint8Array> {
    return new ReadableStream(
      {
        pull: async (controller) => {
          const { done, value } = await this.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: async (reason) => void (await this.return(reason)),
      },
      { highWaterMark: 0 },
    );
  }
}
