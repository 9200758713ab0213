"""Confluent's client for Python."""

import base64
import json
import sys
from pathlib import Path

from confluent_kafka.schema_registry import (
    AssociationCreateOrUpdateInfo,
    AssociationCreateOrUpdateRequest,
    Metadata,
    MetadataProperties,
    Rule,
    RuleKind,
    RuleMode,
    RuleSet,
    Schema,
    SchemaReference,
    SchemaRegistryClient,
)
from confluent_kafka.schema_registry.avro import AvroDeserializer, AvroSerializer
from confluent_kafka.schema_registry.error import SchemaRegistryError
from confluent_kafka.schema_registry.json_schema import JSONDeserializer, JSONSerializer
from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer, ProtobufSerializer
from confluent_kafka.schema_registry.rules.cel.cel_executor import CelExecutor
from confluent_kafka.serialization import MessageField, SerializationContext, SerializationError
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.message_factory import GetMessages

verb, url, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
order = json.loads(Path("order.json").read_text("utf-8"))
client = SchemaRegistryClient({"url": url})


def write():
    message = order_message()
    serializers = {
        "avro": (AvroSerializer(client, schema("AVRO", "order.avsc", "acme.Address", "address-avro")), order),
        "json": (
            JSONSerializer(
                schema("JSON", "order.schema.json", "http://acme.example/address.schema.json", "address-json"), client
            ),
            order,
        ),
        "protobuf": (ProtobufSerializer(message, client), ParseDict(order, message())),
    }
    for format, (serializer, value) in serializers.items():
        topic = f"confluent-python-{format}"
        bytes = serializer(value, SerializationContext(topic, MessageField.VALUE))
        (folder / f"confluent-python.{format}").write_bytes(bytes)


def schema(type, file, name, subject):
    text = Path("schemas", file).read_text("utf-8")
    return Schema(text, type, [SchemaReference(name, subject, 1)])


def read():
    deserializers = {
        "avro": AvroDeserializer(client),
        "json": JSONDeserializer(None, schema_registry_client=client),
        "protobuf": ProtobufDeserializer(order_message(), schema_registry_client=client),
    }
    records = {}
    for file in folder.iterdir():
        format = file.suffix[1:]
        record = deserializers[format](file.read_bytes(), SerializationContext("any", MessageField.VALUE))
        records[file.name] = MessageToDict(record) if format == "protobuf" else record
    print(json.dumps(records))


def ask():
    ask_for_schemas()
    ask_for_associations()
    ask_in_a_context()
    ask_for_rules()


def ask_for_schemas():
    registered = client.get_latest_version("order-avro")
    assert registered.version == 1
    text = registered.schema.schema_str
    assert client.get_schema_by_guid(registered.guid).schema_str == text
    assert client.get_schema(registered.schema_id, "").schema_str == text
    order_of_protobuf = client.get_latest_version("order-protobuf")
    descriptor = client.get_schema_by_guid(order_of_protobuf.guid, "serialized").schema_str
    assert FileDescriptorProto.FromString(base64.b64decode(descriptor)).message_type[0].name == "Order"
    again = client.register_schema_full_response("order-avro", registered.schema)
    assert (again.schema_id, again.guid) == (registered.schema_id, registered.guid)
    found = client.lookup_schema("order-avro", registered.schema)
    assert (found.schema_id, found.version) == (registered.schema_id, 1)

    assert client.get_associations_by_resource_name("order-avro", "-", "topic", ["value"]) == []
    assert "order-avro" in client.get_subjects_by_schema_id(registered.schema_id)
    assert client.get_referenced_by("address-avro", 1) != []
    assert set(client.get_schema_types()) == {"AVRO", "JSON", "PROTOBUF"}


def ask_for_associations():
    client.register_schema("python-shared", Schema('"long"', "AVRO"))
    bond = AssociationCreateOrUpdateInfo("python-shared", "value", "WEAK")
    client.create_association(
        AssociationCreateOrUpdateRequest("python-bound", "lkc-python", "python-1", "topic", [bond])
    )
    found = client.get_associations_by_resource_name("python-bound", "-", "topic", ["value"])
    assert [(each.subject, each.resource_id, each.frozen) for each in found] == [("python-shared", "python-1", False)]

    serialize = AvroSerializer(client, '"long"', conf={"auto.register.schemas": False, "use.latest.version": True})
    serialize(7, SerializationContext("python-bound", MessageField.VALUE))

    client.delete_associations("python-1", "topic", ["value"])
    assert client.get_associations_by_resource_name("python-bound", "-", "topic", ["value"]) == []
    client.delete_subject("python-shared")


def ask_in_a_context():
    team = SchemaRegistryClient({"url": url + "/contexts/.python"})
    order = {"type": "record", "name": "Order", "fields": [{"name": "id", "type": "long"}]}
    team.register_schema("orders", Schema(json.dumps(order), "AVRO"))
    assert client.get_versions(":.python:orders") == [1]
    assert ".python" in client.get_contexts()

    order["fields"][0]["type"] = "int"
    narrowed = Schema(json.dumps(order), "AVRO")
    assert not team.test_compatibility("orders", narrowed)
    try:
        team.register_schema("orders", narrowed)
        raise AssertionError("a schema that breaks readers was registered")
    except SchemaRegistryError as refusal:
        assert (refusal.http_status_code, refusal.error_code) == (409, 40901)
    team.set_compatibility("orders", "NONE")
    assert team.get_compatibility("orders") == "NONE"
    assert team.delete_subject("orders") == [1]
    assert team.delete_subject("orders", permanent=True) == [1]


def ask_for_rules():
    CelExecutor.register()
    positive = Rule(
        "positive", None, RuleKind.CONDITION, RuleMode.WRITE, "CEL", None, None, "message.id > 0", None, None, False
    )
    metadata = Metadata(None, MetadataProperties({"owner": "python"}), None)
    payment = {"type": "record", "name": "Payment", "fields": [{"name": "id", "type": "long"}]}
    client.register_schema(
        "python-payments-value", Schema(json.dumps(payment), "AVRO", [], metadata, RuleSet(None, [positive]))
    )
    assert client.get_latest_with_metadata("python-payments-value", {"owner": "python"}).version == 1

    latest = {"auto.register.schemas": False, "use.latest.version": True}
    serializer = AvroSerializer(SchemaRegistryClient({"url": url}), conf=latest)
    context = SerializationContext("python-payments", MessageField.VALUE)
    assert serializer({"id": 1}, context)[5:] == b"\x02"
    try:
        serializer({"id": -1}, context)
        raise AssertionError("a record that breaks the rule was written")
    except SerializationError as refusal:
        assert "message.id > 0" in str(refusal.__cause__)


def order_message():
    """The class that Protobuf's compiler would make, from the descriptors that the registry serves."""
    files = []
    for name, subject in (("address.proto", "address.proto"), ("order.proto", "order-protobuf")):
        descriptor = client.get_latest_version(subject, "serialized").schema.schema_str
        file = FileDescriptorProto.FromString(base64.b64decode(descriptor))
        file.name = name
        files.append(file)
    return GetMessages(files)["acme.Order"]


{"write": write, "read": read, "ask": ask}[verb]()
