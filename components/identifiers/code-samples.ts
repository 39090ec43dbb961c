/** How to send a safety identifier, a program for each: the same one for one user every time, which names nobody. */
export const codeSamples = [
  {
    value: "curl",
    label: "curl",
    code: `# The same for one user every time, and nothing that names them.
IDENTIFIER=$(printf %s "user-4711" | openssl dgst -sha256 -hmac "$IDENTIFIER_SECRET" -r | cut -d " " -f 1)

curl "$OPENAI_BASE_URL/responses" \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d @- <<JSON
{
  "model": "gpt-5.3-codex",
  "input": "Explain this stack trace.",
  "safety_identifier": "$IDENTIFIER"
}
JSON
`,
  },
  {
    value: "python",
    label: "Python",
    code: `import hashlib, hmac, os
from openai import OpenAI

client = OpenAI()

def identifier_of(user_id: str) -> str:
    """The same for one user every time, and nothing that names them."""
    secret = os.environ["IDENTIFIER_SECRET"].encode()
    return hmac.new(secret, user_id.encode(), hashlib.sha256).hexdigest()

response = client.responses.create(
    model="gpt-5.3-codex",
    input="Explain this stack trace.",
    safety_identifier=identifier_of("user-4711"),
)
`,
  },
  {
    value: "node",
    label: "Node",
    code: `import { createHmac } from "node:crypto";
import OpenAI from "openai";

const client = new OpenAI();

// The same for one user every time, and nothing that names them.
const identifierOf = (userId) =>
  createHmac("sha256", process.env.IDENTIFIER_SECRET).update(userId).digest("hex");

const response = await client.responses.create({
  model: "gpt-5.3-codex",
  input: "Explain this stack trace.",
  safety_identifier: identifierOf("user-4711"),
});
`,
  },
] as const;
