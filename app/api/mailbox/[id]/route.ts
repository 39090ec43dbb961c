import type { NextRequest } from "next/server";
import { mailAsShown } from "@/lib/api/mail-as-shown";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: NextRequest, { params }: Context) {
  return mailAsShown(request, (await params).id);
}
