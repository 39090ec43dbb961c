import type { NextRequest } from "next/server";
import { takeDoorForm } from "@/lib/api/door-form";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

export async function POST(request: NextRequest, { params }: Context) {
  return takeDoorForm(request, (await params).token);
}
