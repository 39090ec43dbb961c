import { z } from "zod";
import { text } from "../text";
import { NOT_FOUND, repeatableEndpoint } from "./error";
import { bounceExample } from "./examples-intake";

/** A mail that came back after the mail server had accepted it, by the Message-ID under which it was sent. */
export const bounceBody = z.strictObject({ message_id: text(300), reason: text(300) });

export const reportBounce = repeatableEndpoint
  .errors({ NOT_FOUND })
  .meta({ example: bounceExample })
  .route({
    method: "POST",
    path: "/bounces",
    summary: "Report a bounce",
    description:
      "A mail that came back after your mail server had accepted it, by its Message-ID as in the report. A warning whose only delivery it was counts no longer. Safe to repeat.",
    tags: ["notices"],
  })
  .input(bounceBody)
  .output(
    z.object({
      /** False where it was known, or the mail was not sent yet. */
      taken_back: z.boolean(),
    }),
  );
