import type { NextRequest } from "next/server";
import { downloadFile } from "@/lib/api/file-download";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: NextRequest, { params }: Context) {
  return downloadFile(request, (await params).id);
}
