// Generates what is generated: the database client, from prisma/schema.prisma.
import { generateClient } from "./setup/client.mjs";
import { report } from "./setup/failure.mjs";

try {
  await generateClient();
} catch (error) {
  report(error);
  process.exitCode = 1;
}
