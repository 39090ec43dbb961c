import { ready } from "@/lib/api/health";

export const dynamic = "force-dynamic";

export { ready as GET };
