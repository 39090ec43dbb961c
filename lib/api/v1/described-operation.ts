import type { AnyContractProcedure, OpenAPI } from "@orpc/contract";
import type { EndpointMeta } from "@/lib/contract/v1/endpoint-meta";
import { describedErrors } from "./described-errors";
import { ANSWER_HEADERS } from "./described-parts";

const DESCRIPTIONS: Record<string, string> = {
  200: "Done",
  201: "Made",
  202: "Taken; what was not is in the answer",
  204: "Taken",
};

type Content = Record<string, OpenAPI.MediaTypeObject>;
type Parameter = OpenAPI.ParameterObject;

/** The content with its example, of whatever type it is. */
const withExample = (content: Content | undefined, example: unknown) =>
  content &&
  Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      example === undefined ? media : { ...media, example },
    ]),
  );

function securityOf({ opener = "operator" }: EndpointMeta): OpenAPI.SecurityRequirementObject[] {
  return [opener === "operator" ? { operatorKey: [] } : { organizationKey: [opener] }];
}

function parametersOf(operation: OpenAPI.OperationObject, { example, isRepeatable }: EndpointMeta) {
  const given = (operation.parameters ?? []) as Parameter[];
  const parameters = given.map(({ allowEmptyValue: _, allowReserved: __, ...parameter }) => ({
    ...parameter,
    example: example?.parameters?.[parameter.name],
  }));
  const key = { $ref: "#/components/parameters/IdempotencyKey" };
  return [...parameters, ...(isRepeatable ? [key] : [])];
}

function responsesOf(
  operation: OpenAPI.OperationObject,
  procedure: AnyContractProcedure,
  meta: EndpointMeta,
) {
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]) => {
      const { content } = response as OpenAPI.ResponseObject;
      const shown = withExample(content as Content | undefined, meta.example?.answer);
      const description = DESCRIPTIONS[status] ?? "Done";
      return [status, { description, headers: ANSWER_HEADERS, ...(shown ? { content: shown } : {}) }];
    });
  return { ...Object.fromEntries(answers), ...describedErrors(procedure["~orpc"].errorMap) };
}

/** An operation as it is published: what the contract's schemas say, with whom it is for, its failures and an example. */
export function describedOperation(
  operation: OpenAPI.OperationObject,
  procedure: AnyContractProcedure,
): OpenAPI.OperationObject {
  const meta = procedure["~orpc"].meta as EndpointMeta;
  const body = operation.requestBody as OpenAPI.RequestBodyObject | undefined;
  const content = withExample(body?.content as Content | undefined, meta.example?.body);
  return {
    ...operation,
    // Without what tells calls from doors, which is ours alone.
    operationId: operation.operationId?.replace(/^(calls|doors)\./, "") ?? "",
    security: securityOf(meta),
    parameters: parametersOf(operation, meta),
    ...(body && content ? { requestBody: { ...body, content } } : {}),
    responses: responsesOf(operation, procedure, meta),
  };
}
