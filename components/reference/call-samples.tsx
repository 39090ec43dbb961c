import { CodeSample } from "@/components/record/code-sample";
import { Disclosure } from "@/components/ui/disclosure";
import { type Call, curlOf, nodeOf } from "./call-code";

/** A call as code to take along, with the examples of the document. */
export function CallSamples({ base, call }: { base: string; call: Call }) {
  const { summary } = call.operation;
  return (
    <Disclosure summary="As code: curl, Node">
      <div className="flex flex-col gap-3">
        <CodeSample code={curlOf(base, call)} language={`curl: ${summary}`} />
        <CodeSample code={nodeOf(base, call)} language={`Node: ${summary}`} />
      </div>
    </Disclosure>
  );
}
