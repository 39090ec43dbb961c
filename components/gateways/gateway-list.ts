import type { Api } from "@/lib/client/api";

/** The query of the list, the same on the server and in the browser. */
export const gatewayList = (api: Api) => api.console.gateway.list.queryOptions();
