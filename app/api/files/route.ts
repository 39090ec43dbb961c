import { uploadFile } from "@/lib/api/file-upload";

export const dynamic = "force-dynamic";

export { uploadFile as POST };
