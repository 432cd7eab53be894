// Generated from schemas/capacity-spec.schema.json by scripts/generate-spec-types.ts; change the schema, then run it again.

/** Property names of each object, by schema path. */
export const keysOf: Readonly<Record<string, readonly string[]>> = {
  "#": [
    "$schema",
    "name",
    "description",
    "intent",
    "parameters",
    "target",
    "auth",
    "limits",
    "data",
    "values",
    "payloads",
    "retry",
    "phases",
    "workloads",
    "slo",
    "probe",
    "mock",
    "engine",
    "variants"
  ],
  "#/$defs/latency": [
    "p50",
    "p95"
  ],
  "#/$defs/target": [
    "profile",
    "region",
    "url",
    "websocketUrl",
    "headers",
    "timeouts"
  ],
  "#/$defs/target/properties/timeouts": [
    "connect",
    "response"
  ],
  "#/$defs/noAuth": [
    "type"
  ],
  "#/$defs/clientCredentialsAuth": [
    "type",
    "tokenUrl",
    "style",
    "scope",
    "tokens",
    "expiresIn",
    "limits"
  ],
  "#/$defs/bearerAuth": [
    "type",
    "property"
  ],
  "#/$defs/headerAuth": [
    "type",
    "header",
    "property"
  ],
  "#/$defs/fixedWindowLimit": [
    "type",
    "description",
    "allow",
    "per",
    "scope",
    "safety",
    "background"
  ],
  "#/$defs/slidingWindowLimit": [
    "type",
    "description",
    "allow",
    "per",
    "scope",
    "safety",
    "background"
  ],
  "#/$defs/tokenBucketLimit": [
    "type",
    "description",
    "rate",
    "burst",
    "scope",
    "safety",
    "background"
  ],
  "#/$defs/concurrencyLimit": [
    "type",
    "description",
    "max",
    "scope",
    "safety"
  ],
  "#/$defs/csvData": [
    "type",
    "file",
    "rows",
    "use",
    "delimiter"
  ],
  "#/$defs/uuidValue": [
    "type",
    "per"
  ],
  "#/$defs/uniqueIdValue": [
    "type",
    "prefix",
    "per"
  ],
  "#/$defs/counterValue": [
    "type",
    "start",
    "step",
    "digits"
  ],
  "#/$defs/randomIntegerValue": [
    "type",
    "min",
    "max",
    "per"
  ],
  "#/$defs/pickValue": [
    "type",
    "from",
    "per"
  ],
  "#/$defs/payload": [
    "contentType",
    "file",
    "json",
    "text",
    "schema",
    "gzip",
    "expect-invalid"
  ],
  "#/$defs/retry": [
    "policy",
    "statuses",
    "idempotentStatuses",
    "attempts",
    "base",
    "factor",
    "cap",
    "maxRetryAfter",
    "jitter",
    "budget",
    "budgetMinimum",
    "cooldown"
  ],
  "#/$defs/workload": [
    "description",
    "load",
    "retry",
    "flow"
  ],
  "#/$defs/arrivalsLoad": [
    "type",
    "rate",
    "for",
    "stages",
    "count",
    "within",
    "during",
    "spacing",
    "burst",
    "threads",
    "pacing",
    "threadGroup"
  ],
  "#/$defs/rateHold": [
    "type",
    "rate",
    "for"
  ],
  "#/$defs/rateRamp": [
    "type",
    "from",
    "to",
    "for"
  ],
  "#/$defs/rateSteps": [
    "type",
    "from",
    "to",
    "step",
    "every"
  ],
  "#/$defs/usersLoad": [
    "type",
    "users",
    "rampUp",
    "for",
    "iterations",
    "stages",
    "during",
    "pause",
    "pacing",
    "rate",
    "threadGroup"
  ],
  "#/$defs/userHold": [
    "type",
    "users",
    "for"
  ],
  "#/$defs/userRamp": [
    "type",
    "from",
    "to",
    "for"
  ],
  "#/$defs/userSteps": [
    "type",
    "from",
    "to",
    "step",
    "every"
  ],
  "#/$defs/itemsLoad": [
    "type",
    "data",
    "within",
    "rate",
    "threads",
    "during"
  ],
  "#/$defs/assume": [
    "time"
  ],
  "#/$defs/expect": [
    "status",
    "json",
    "contains",
    "time"
  ],
  "#/$defs/jsonSource": [
    "type",
    "path",
    "whenMissing"
  ],
  "#/$defs/headerSource": [
    "type",
    "name",
    "whenMissing"
  ],
  "#/$defs/regexSource": [
    "type",
    "pattern",
    "whenMissing"
  ],
  "#/$defs/payloadBody": [
    "type",
    "payload"
  ],
  "#/$defs/formBody": [
    "type",
    "fields"
  ],
  "#/$defs/multipartBody": [
    "type",
    "parts"
  ],
  "#/$defs/textPart": [
    "type",
    "text",
    "contentType"
  ],
  "#/$defs/filePart": [
    "type",
    "file",
    "contentType"
  ],
  "#/$defs/fileBody": [
    "type",
    "file",
    "contentType"
  ],
  "#/$defs/textBody": [
    "type",
    "text",
    "contentType"
  ],
  "#/$defs/httpStep": [
    "type",
    "name",
    "method",
    "path",
    "url",
    "query",
    "headers",
    "savedHeaders",
    "auth",
    "body",
    "limits",
    "idempotent",
    "followRedirects",
    "expect",
    "assume",
    "save",
    "retry"
  ],
  "#/$defs/pollStep": [
    "type",
    "name",
    "path",
    "every",
    "deadline",
    "until",
    "headers",
    "auth",
    "limits",
    "assume",
    "save",
    "retry"
  ],
  "#/$defs/pollStep/properties/assume": [
    "time",
    "done"
  ],
  "#/$defs/terminal": [
    "json",
    "done",
    "failed"
  ],
  "#/$defs/websocketOpenStep": [
    "type",
    "name",
    "path",
    "url",
    "headers",
    "auth",
    "limits",
    "assume",
    "retry"
  ],
  "#/$defs/textMessage": [
    "type",
    "text"
  ],
  "#/$defs/websocketWriteStep": [
    "type",
    "name",
    "message",
    "limits"
  ],
  "#/$defs/websocketReadStep": [
    "type",
    "name",
    "within",
    "contains",
    "optional",
    "save",
    "assume"
  ],
  "#/$defs/websocketExchangeStep": [
    "type",
    "name",
    "message",
    "within",
    "contains",
    "limits",
    "save",
    "assume"
  ],
  "#/$defs/websocketPingStep": [
    "type",
    "name",
    "within",
    "assume"
  ],
  "#/$defs/websocketCloseStep": [
    "type",
    "name",
    "status"
  ],
  "#/$defs/pauseStep": [
    "type",
    "for",
    "spread"
  ],
  "#/$defs/repeatStep": [
    "type",
    "times",
    "for",
    "every",
    "flow"
  ],
  "#/$defs/chooseStep": [
    "type",
    "options"
  ],
  "#/$defs/option": [
    "weight",
    "flow"
  ],
  "#/$defs/groupStep": [
    "type",
    "name",
    "flow"
  ],
  "#/$defs/scriptStep": [
    "type",
    "name",
    "file",
    "assume"
  ],
  "#/$defs/rateProbe": [
    "type",
    "workload",
    "from",
    "to",
    "step",
    "hold",
    "stop"
  ],
  "#/$defs/usersProbe": [
    "type",
    "workload",
    "from",
    "to",
    "step",
    "hold",
    "stop"
  ],
  "#/$defs/gapProbe": [
    "type",
    "parameter",
    "values",
    "hold",
    "stop"
  ],
  "#/$defs/mock": [
    "latency",
    "rejectLatency",
    "limits",
    "retryAfter",
    "constantRetryAfter",
    "rejection",
    "tokenRejection",
    "unique",
    "faults",
    "knee",
    "jobTime",
    "seed"
  ],
  "#/$defs/mock/properties/knee": [
    "concurrency"
  ],
  "#/$defs/rejection": [
    "status",
    "body",
    "contentType",
    "headers"
  ],
  "#/$defs/uniqueJson": [
    "type",
    "steps",
    "path"
  ],
  "#/$defs/uniqueHeader": [
    "type",
    "steps",
    "name"
  ],
  "#/$defs/uniquePathSegment": [
    "type",
    "steps",
    "segment"
  ],
  "#/$defs/latencyFault": [
    "type",
    "latency",
    "at",
    "afterRequests",
    "for",
    "requests",
    "share",
    "steps"
  ],
  "#/$defs/statusFault": [
    "type",
    "status",
    "body",
    "contentType",
    "retryAfter",
    "at",
    "afterRequests",
    "for",
    "requests",
    "share",
    "steps"
  ],
  "#/$defs/resetFault": [
    "type",
    "processed",
    "at",
    "afterRequests",
    "for",
    "requests",
    "share",
    "steps"
  ],
  "#/$defs/slowBodyFault": [
    "type",
    "over",
    "at",
    "afterRequests",
    "for",
    "requests",
    "share",
    "steps"
  ],
  "#/$defs/downFault": [
    "type",
    "at",
    "afterRequests",
    "for"
  ],
  "#/$defs/revokeTokensFault": [
    "type",
    "at",
    "afterRequests"
  ],
  "#/$defs/closeSocketsFault": [
    "type",
    "code",
    "at",
    "afterRequests",
    "share",
    "steps"
  ],
  "#/$defs/pingFault": [
    "type",
    "every",
    "at",
    "afterRequests",
    "for",
    "share",
    "steps"
  ],
  "#/$defs/maxSocketsFault": [
    "type",
    "perToken",
    "code",
    "at",
    "afterRequests",
    "for"
  ],
  "#/$defs/engine": [
    "jmeter"
  ]
};
/** Allowed `type` of each union, by schema path. */
export const tagsOf: Readonly<Record<string, readonly string[]>> = {
  "#/$defs/auth": [
    "none",
    "oauth2-client-credentials",
    "bearer",
    "header"
  ],
  "#/$defs/limit": [
    "fixed-window",
    "sliding-window",
    "token-bucket",
    "concurrency"
  ],
  "#/$defs/dataSet": [
    "csv"
  ],
  "#/$defs/generatedValue": [
    "uuid",
    "unique-id",
    "counter",
    "random-integer",
    "pick"
  ],
  "#/$defs/load": [
    "arrivals",
    "users",
    "items"
  ],
  "#/$defs/rateStage": [
    "hold",
    "ramp",
    "steps"
  ],
  "#/$defs/userStage": [
    "hold",
    "ramp",
    "steps"
  ],
  "#/$defs/step": [
    "http",
    "poll",
    "websocket-open",
    "websocket-write",
    "websocket-read",
    "websocket-exchange",
    "websocket-ping",
    "websocket-close",
    "pause",
    "repeat",
    "choose",
    "group",
    "script"
  ],
  "#/$defs/saveSource": [
    "json",
    "header",
    "regex"
  ],
  "#/$defs/body": [
    "payload",
    "form",
    "multipart",
    "file",
    "text"
  ],
  "#/$defs/part": [
    "text",
    "file"
  ],
  "#/$defs/message": [
    "text",
    "payload"
  ],
  "#/$defs/probe": [
    "rate",
    "users",
    "sockets",
    "gap"
  ],
  "#/$defs/unique": [
    "json",
    "header",
    "path-segment"
  ],
  "#/$defs/fault": [
    "latency",
    "status",
    "reset",
    "slow-body",
    "down",
    "revoke-tokens",
    "close-sockets",
    "ping",
    "max-sockets"
  ]
};
/** What each text with a pattern is, by schema path. */
export const wordsOf: Readonly<Record<string, string>> = {
  "#/properties/parameters/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/limits/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/data/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/values/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/payloads/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/phases/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/workloads/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/properties/variants/propertyNames": "A letter, then letters, digits and hyphens; at most 64.",
  "#/$defs/identifier": "A letter, then letters, digits and hyphens; at most 64.",
  "#/$defs/duration": "A duration with units ms, s, m, h, largest first: 180ms, 2s, 1m30s, 1h.",
  "#/$defs/rate": "A rate per second, minute or hour: 5/s, 300/min, 1000/h.",
  "#/$defs/size": "A size in bytes: 512B, 256KiB, 1MB.",
  "#/$defs/variableName": "A letter, then letters, digits and underscores.",
  "#/$defs/target/properties/url": "Base URL of the API when no profile gives it, such as https://api.example.com or http://127.0.0.1:8080/base.",
  "#/$defs/target/properties/websocketUrl": "Base URL for WebSocket steps. Default: the API's host with wss (or ws for http).",
  "#/$defs/headers/propertyNames": "Letters, digits and the signs ! # $ % & ' * + - . ^ _ ` | ~",
  "#/$defs/clientCredentialsAuth/properties/tokenUrl": "Token endpoint. Default: the profile's.",
  "#/$defs/bearerAuth/properties/property": "JMeter property that holds the token. Default: auth.token.",
  "#/$defs/headerAuth/properties/header": "Header name, such as X-API-Key.",
  "#/$defs/headerAuth/properties/property": "JMeter property that holds the key. Default: auth.key.",
  "#/$defs/uniqueIdValue/properties/prefix": "Text in front. Default: empty.",
  "#/$defs/payload/properties/contentType": "Media type sent as Content-Type. Default: application/json for json and .json files, else text/plain;charset=UTF-8.",
  "#/$defs/save/propertyNames": "A letter, then letters, digits and underscores.",
  "#/$defs/jsonSource/properties/path": "JSON path, such as $.id.",
  "#/$defs/headerSource/properties/name": "Header name, any letter case.",
  "#/$defs/textPart/properties/contentType": "Media type of the part. Default: text/plain.",
  "#/$defs/filePart/properties/contentType": "Media type of the part. Default: application/octet-stream.",
  "#/$defs/fileBody/properties/contentType": "Media type. Default: application/octet-stream.",
  "#/$defs/textBody/properties/contentType": "Media type. Default: text/plain;charset=UTF-8.",
  "#/$defs/httpStep/properties/path": "Path below the target's base URL; may hold ${references}.",
  "#/$defs/terminal/properties/json": "JSON path of the state, such as $.status.",
  "#/$defs/websocketOpenStep/properties/path": "Path below the target's WebSocket URL; may hold ${references}.",
  "#/$defs/rejection/properties/contentType": "Media type of the body, in visible ASCII characters. Default: the target's own.",
  "#/$defs/rejection/properties/headers/propertyNames": "Letters, digits and the signs ! # $ % & ' * + - . ^ _ ` | ~",
  "#/$defs/uniqueJson/properties/path": "JSON path of names and indices, such as $.id.",
  "#/$defs/uniqueHeader/properties/name": "Header name, any letter case.",
  "#/$defs/statusFault/properties/contentType": "Media type of the body, in visible ASCII characters. Default: application/json.",
  "#/$defs/statusFault/properties/retryAfter": "The wait it tells, in whole seconds, in the form of mock.retryAfter; none: no such header. Default: none.",
  "#/$defs/engine/properties/jmeter": "JMeter version. Default: 5.6.3."
};
