import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

// The engine reads columns of the type "char" from the system catalogue, which the adapter refuses to name. So it
// is shown their array type, which it knows, and the answer is corrected.
const oid = { char: 18, charArray: 1002 };

class CatalogPool extends pg.Pool {
  override query = (async (...args: [string]) => {
    const result = await super.query(...args);
    for (const field of result.fields) if (field.dataTypeID === oid.char) field.dataTypeID = oid.charArray;
    return result;
  }) as pg.Pool["query"];
}

/** Prisma's adapter, able to read the system catalogue. */
export class CatalogAdapter extends PrismaPg {
  constructor(connectionString: string) {
    super(new CatalogPool({ connectionString }), { disposeExternalPool: true });
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  }
}
