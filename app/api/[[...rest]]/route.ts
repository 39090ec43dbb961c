import { handleRpc } from "@/lib/api/rpc/handler";

export const dynamic = "force-dynamic";

export { handleRpc as DELETE, handleRpc as GET, handleRpc as PATCH, handleRpc as POST, handleRpc as PUT };
