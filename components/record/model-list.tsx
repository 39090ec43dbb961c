import { Fragment } from "react";

type ModelListProps = {
  /** Exact names, or a beginning with a trailing `*`. */
  models: readonly string[];
};

/** Every model by name, as prose: nobody should have to press something to see what is limited. */
export function ModelList({ models }: ModelListProps) {
  return (
    <span>
      {models.map((model, index) => (
        <Fragment key={model}>
          {index === 0 ? "" : index === models.length - 1 ? " and " : ", "}
          <Model name={model} />
        </Fragment>
      ))}
    </span>
  );
}

function Model({ name }: { name: string }) {
  const style = "inline-block max-w-full break-words font-mono text-[0.94em]";
  if (!name.endsWith("*")) return <code className={style}>{name}</code>;
  return (
    <>
      every model named <code className={style}>{name.slice(0, -1)}…</code>
    </>
  );
}
