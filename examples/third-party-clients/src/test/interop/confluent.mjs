// Confluent's client for Node.js.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { create, createFileRegistry, createMutableRegistry, fromBinary, fromJson, toJson } from "@bufbuild/protobuf";
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import {
  AvroDeserializer,
  AvroSerializer,
  CelExecutor,
  JsonDeserializer,
  JsonSerializer,
  ProtobufDeserializer,
  ProtobufSerializer,
  SchemaRegistryClient,
  SerdeType,
} from "@confluentinc/schemaregistry";

const [verb, url, folder] = process.argv.slice(2);
const order = JSON.parse(readFileSync("order.json"));
const client = new SchemaRegistryClient({ baseURLs: [url] });

await { write, read, ask }[verb]();

async function write() {
  for (const format of ["avro", "json"]) {
    const { schema, schemaType, references } = await client.getLatestSchemaMetadata(`order-${format}`);
    await client.register(`confluent-node-${format}-value`, { schema, schemaType, references });
  }
  const types = await protobufTypes();
  const latest = { autoRegisterSchemas: false, useLatestVersion: true };
  const records = {
    avro: await new AvroSerializer(client, SerdeType.VALUE, latest).serialize("confluent-node-avro", order),
    json: await new JsonSerializer(client, SerdeType.VALUE, { ...latest, validate: true })
      .serialize("confluent-node-json", order),
    protobuf: await new ProtobufSerializer(client, SerdeType.VALUE, { registry: createMutableRegistry(types), autoRegisterSchemas: true })
      .serialize("confluent-node-protobuf", fromJson(types.getMessage("acme.Order"), order)),
  };
  for (const [format, bytes] of Object.entries(records)) {
    writeFileSync(`${folder}/confluent-node.${format}`, bytes);
  }
}

async function read() {
  const message = (await protobufTypes()).getMessage("acme.Order");
  const deserializers = {
    avro: new AvroDeserializer(client, SerdeType.VALUE, {}),
    json: new JsonDeserializer(client, SerdeType.VALUE, { validate: true }),
    protobuf: new ProtobufDeserializer(client, SerdeType.VALUE, {}),
  };
  const records = {};
  for (const file of readdirSync(folder)) {
    const format = file.split(".").at(-1);
    const record = await deserializers[format].deserialize("any", readFileSync(`${folder}/${file}`));
    records[file] = format === "protobuf" ? toJson(message, record, { useProtoFieldName: true }) : record;
  }
  console.log(JSON.stringify(records));
}

async function ask() {
  await askForSchemas();
  await askForAssociations();
  await askInAContext();
  await askForRules();
}

async function askForSchemas() {
  const { id, guid, version, schema } = await client.getLatestSchemaMetadata("order-avro");
  assert.equal(version, 1);
  assert.equal((await client.getByGuid(guid)).schema, schema);
  assert.equal((await client.getBySubjectAndId("", id)).schema, schema);
  const { references } = await client.getBySubjectAndId("order-avro", id);
  const info = { schemaType: "AVRO", schema, references };
  const again = await client.registerFullResponse("order-avro", info);
  assert.deepEqual([again.id, again.guid, again.version], [id, guid, version]);
  const found = await client.getIdFullResponse("order-avro", info);
  assert.deepEqual([found.id, found.guid, found.version], [id, guid, version]);
  assert.equal(await client.getVersion("order-avro", info, false, false), 1);

  assert.deepEqual(
    await client.getAssociationsByResourceName("order-avro", "-", "topic", ["value"], null, 0, -1), []);
}

async function askForAssociations() {
  const text = JSON.stringify({ type: "record", name: "Bound", fields: [{ name: "id", type: "long" }] });
  const subject = ":.lkc-node:node-bound-value";
  const { associations } = await client.createAssociation({
    resourceName: "node-bound", resourceNamespace: "lkc-node", resourceId: "node-1", resourceType: "topic",
    associations: [{ associationType: "value", lifecycle: "STRONG", schema: { schemaType: "AVRO", schema: text } }],
  });
  assert.deepEqual([associations[0].subject, associations[0].frozen], [subject, true]);

  const latest = { autoRegisterSchemas: false, useLatestVersion: true };
  const bytes = await new AvroSerializer(client, SerdeType.VALUE, latest).serialize("node-bound", { id: 7 });
  assert.equal(bytes.readInt32BE(1), associations[0].schema.id);
  assert.equal((await new AvroDeserializer(client, SerdeType.VALUE, {}).deserialize("node-bound", bytes)).id, 7);

  await assert.rejects(client.deleteSubject(subject), { status: 409, errorCode: 40904 });
  await client.deleteAssociations("node-1", "topic", ["value"], true);
  assert.ok(!(await client.getAllSubjects()).includes(subject));
}

async function askInAContext() {
  const team = new SchemaRegistryClient({ baseURLs: [`${url}/contexts/.node`] });
  const text = JSON.stringify({ type: "record", name: "Order", fields: [{ name: "id", type: "long" }] });
  await team.register("orders", { schemaType: "AVRO", schema: text });
  assert.deepEqual(await client.getAllVersions(":.node:orders"), [1]);
  assert.deepEqual(JSON.parse((await team.getLatestSchemaMetadata("orders")).schema), JSON.parse(text));

  const narrowed = { schemaType: "AVRO", schema: text.replace("long", "int") };
  assert.equal(await team.testSubjectCompatibility("orders", narrowed), false);
  await assert.rejects(team.register("orders", narrowed), { status: 409, errorCode: 40901 });
  assert.equal(await team.updateCompatibility("orders", "NONE"), "NONE");
  assert.equal(await team.getCompatibility("orders"), "NONE");
  assert.deepEqual(await team.deleteSubject("orders"), [1]);
  assert.deepEqual(await team.deleteSubject("orders", true), [1]);
}

async function askForRules() {
  CelExecutor.register();
  const topic = "node-payments";
  await client.register(`${topic}-value`, {
    schemaType: "AVRO",
    schema: JSON.stringify({ type: "record", name: "Payment", fields: [{ name: "id", type: "long" }] }),
    metadata: { properties: { owner: "node" } },
    ruleSet: {
      domainRules: [{ name: "positive", kind: "CONDITION", mode: "WRITE", type: "CEL", expr: "message.id > 0" }],
    },
  });
  assert.equal((await client.getLatestWithMetadata(`${topic}-value`, { owner: "node" })).version, 1);

  const fresh = new SchemaRegistryClient({ baseURLs: [url] });
  const serializer = new AvroSerializer(
    fresh, SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });
  assert.deepEqual([...(await serializer.serialize(topic, { id: 1 })).subarray(5)], [2]);
  await assert.rejects(serializer.serialize(topic, { id: -1 }), /message\.id > 0/);
}

/** What Protobuf's compiler would make of the schemas, from the descriptors that the registry serves. */
async function protobufTypes() {
  const file = [];
  for (const [name, subject] of [["address.proto", "address.proto"], ["order.proto", "order-protobuf"]]) {
    const { schema } = await client.getLatestSchemaMetadata(subject, "serialized");
    file.push({ ...fromBinary(FileDescriptorProtoSchema, Buffer.from(schema, "base64")), name });
  }
  return createFileRegistry(create(FileDescriptorSetSchema, { file }));
}
