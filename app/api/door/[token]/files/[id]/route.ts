import type { NextRequest } from "next/server";
import { downloadFileAtDoor } from "@/lib/api/file-download";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string; id: string }> };

export async function GET(_request: NextRequest, { params }: Context) {
  const { token, id } = await params;
  return downloadFileAtDoor(token, id);
}
