import { noticeAsShown } from "@/lib/api/notice-as-shown";

export const dynamic = "force-dynamic";

export const POST = noticeAsShown;
