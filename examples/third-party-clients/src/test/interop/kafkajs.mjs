// KafkaJS's client for Node.js.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const [verb, url, folder] = process.argv.slice(2);
const order = JSON.parse(readFileSync("order.json"));
const registry = new SchemaRegistry({ host: url }, { PROTOBUF: { messageName: "Order" } });

await { write, read, ask }[verb]();

async function write() {
  const records = {
    avro: await encode("AVRO", "order.avsc", ["acme.Address", "address-avro"], order),
    json: await encode("JSON", "order.schema.json", ["http://acme.example/address.schema.json", "address-json"], order),
  };
  for (const [format, bytes] of Object.entries(records)) {
    writeFileSync(`${folder}/kafkajs.${format}`, bytes);
  }
}

async function encode(type, file, [name, subject], value) {
  const schema = readFileSync(`schemas/${file}`, "utf8");
  const references = [{ name, subject, version: 1 }];
  const { id } = await registry.register({ type, schema, references }, { subject: `kafkajs-${type.toLowerCase()}-value` });
  return await registry.encode(id, value);
}

async function read() {
  const records = {};
  for (const file of readdirSync(folder)) {
    records[file] = mapsAsObjects(await registry.decode(readFileSync(`${folder}/${file}`)));
  }
  console.log(JSON.stringify(records));
}

/** A schema that was registered as a descriptor has its maps written out as entries, which this client does not undo. */
function mapsAsObjects(record) {
  const { prices } = record;
  return Array.isArray(prices)
    ? { ...record.toJSON(), prices: Object.fromEntries(prices.map(({ key, value }) => [key, value])) }
    : record;
}

async function ask() {
  const id = await registry.getLatestSchemaId("order-avro");
  assert.equal(await registry.getRegistryId("order-avro", 1), id);

  const team = new SchemaRegistry({ host: `${url}/contexts/.kafkajs` });
  const address = { type: "AVRO", schema: readFileSync("schemas/address.avsc", "utf8") };
  const registered = await team.register(address, { subject: "addresses" });
  assert.equal(await team.getRegistryIdBySchema("addresses", address), registered.id);
  assert.deepEqual({ ...(await team.decode(await team.encode(registered.id, order.address))) }, order.address);
  assert.equal(await registry.getRegistryId(":.kafkajs:addresses", "latest"), registered.id);

  // Without the message indexes that every other client writes and needs, so only its own kind can read it.
  const protobuf = await encode("PROTOBUF", "order.proto", ["address.proto", "address.proto"], { ...order, status: 1 });
  assert.deepEqual(JSON.parse(JSON.stringify(await registry.decode(protobuf))), { ...order, id: String(order.id) });
}
