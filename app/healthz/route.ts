import { alive } from "@/lib/api/health";

export const dynamic = "force-dynamic";

export { alive as GET };
