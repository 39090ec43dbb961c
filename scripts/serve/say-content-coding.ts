import type { ServerResponse } from "node:http";
import { CONTENT_CODING } from "@/lib/content-coding";

/** Says how a body is coded, where a route has said so by {@link CONTENT_CODING}. */
export function sayContentCoding(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (...given: unknown[]) => {
    const coding = response.getHeader(CONTENT_CODING);
    if (coding !== undefined) {
      response.removeHeader(CONTENT_CODING);
      response.setHeader("content-encoding", coding);
    }
    return Reflect.apply(writeHead, response, given);
  };
}
