import { metrics } from "@/lib/api/metrics";

export const dynamic = "force-dynamic";

export { metrics as GET };
