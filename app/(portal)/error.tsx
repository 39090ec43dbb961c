"use client";

import { PortalFailed } from "@/components/frame/portal-failed";

export default PortalFailed;
