// What operators do at the command line. npm run admin -- --help
import { adminProgram } from "./admin/program";

await adminProgram((code) => process.exit(code)).parseAsync();
