/**
 * Under this name a route says how its body is coded: Next leaves `content-encoding` out of what a route answers, as if it
 * were left over from something that was fetched. The server that everything is served by gives it its own name.
 */
export const CONTENT_CODING = "x-recourse-content-coding";
