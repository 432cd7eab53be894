// @ts-nocheck
// Generated from schemas/jmx-5.6.3.schema.json by `npm run generate`; not to be edited.
"use strict";
export const wholeRule = validate20;
const schema31 = {"type":"object","properties":{"kind":{"type":"string"}},"required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"properties":{"kind":{"const":"stringProp"},"name":{"type":"string"},"value":{"type":"string","pattern":"^([-+]?[0-9]+)?$|\\$\\{"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"intProp"},"name":{"type":"string"},"value":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"longProp"},"name":{"type":"string"},"value":{"type":"integer"}},"required":["kind","name","value"],"additionalProperties":false}],"$id":"whole"};
const pattern4 = new RegExp("^([-+]?[0-9]+)?$|\\$\\{", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="whole" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind !== undefined){
if(typeof data.kind !== "string"){
const err1 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "stringProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.value === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "name")) || (key0 === "value"))){
const err5 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
if("stringProp" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "stringProp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
let data3 = data.value;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/pattern",keyword:"pattern",params:{pattern: "^([-+]?[0-9]+)?$|\\$\\{"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var props0 = true;
}
else if(tag0 === "intProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.name === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.value === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "value"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.kind !== undefined){
if("intProp" !== data.kind){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "intProp"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err15 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.value !== undefined){
let data6 = data.value;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < -2147483648 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "longProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.name === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.value === undefined){
const err21 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "name")) || (key2 === "value"))){
const err22 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.kind !== undefined){
if("longProp" !== data.kind){
const err23 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "longProp"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err24 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/2/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.value !== undefined){
let data9 = data.value;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/2/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else {
const err26 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate20.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate20.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const decimalRule = validate21;
const schema32 = {"type":"object","properties":{"kind":{"type":"string"}},"required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"properties":{"kind":{"const":"stringProp"},"name":{"type":"string"},"value":{"type":"string","pattern":"^\\s*([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[fFdD]?)?\\s*$|\\$\\{"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"intProp"},"name":{"type":"string"},"value":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"longProp"},"name":{"type":"string"},"value":{"type":"integer"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"doubleProp"},"name":{"type":"string"},"value":{"type":"number"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"FloatProperty"},"name":{"type":"string"},"value":{"type":"number"}},"required":["kind","name","value"],"additionalProperties":false}],"$id":"decimal"};
const pattern5 = new RegExp("^\\s*([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[fFdD]?)?\\s*$|\\$\\{", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="decimal" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind !== undefined){
if(typeof data.kind !== "string"){
const err1 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "stringProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.value === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "name")) || (key0 === "value"))){
const err5 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
if("stringProp" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "stringProp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
let data3 = data.value;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/pattern",keyword:"pattern",params:{pattern: "^\\s*([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?[fFdD]?)?\\s*$|\\$\\{"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var props0 = true;
}
else if(tag0 === "intProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.name === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.value === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "value"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.kind !== undefined){
if("intProp" !== data.kind){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "intProp"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err15 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.value !== undefined){
let data6 = data.value;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < -2147483648 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "longProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.name === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.value === undefined){
const err21 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "name")) || (key2 === "value"))){
const err22 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.kind !== undefined){
if("longProp" !== data.kind){
const err23 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "longProp"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err24 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/2/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.value !== undefined){
let data9 = data.value;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/2/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "doubleProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err26 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data.name === undefined){
const err27 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data.value === undefined){
const err28 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 in data){
if(!(((key3 === "kind") || (key3 === "name")) || (key3 === "value"))){
const err29 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.kind !== undefined){
if("doubleProp" !== data.kind){
const err30 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "doubleProp"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err31 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/3/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.value !== undefined){
let data12 = data.value;
if(!((typeof data12 == "number") && (isFinite(data12)))){
const err32 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/3/properties/value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "FloatProperty"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err33 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.name === undefined){
const err34 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data.value === undefined){
const err35 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key4 in data){
if(!(((key4 === "kind") || (key4 === "name")) || (key4 === "value"))){
const err36 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.kind !== undefined){
if("FloatProperty" !== data.kind){
const err37 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "FloatProperty"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err38 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/4/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.value !== undefined){
let data15 = data.value;
if(!((typeof data15 == "number") && (isFinite(data15)))){
const err39 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/4/properties/value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else {
const err40 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate21.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate21.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const switchRule = validate22;
const schema33 = {"type":"object","properties":{"kind":{"type":"string"}},"required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"properties":{"kind":{"const":"stringProp"},"name":{"type":"string"},"value":{"type":"string","pattern":"^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?$|\\$\\{"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"boolProp"},"name":{"type":"string"},"value":{"type":"boolean"}},"required":["kind","name","value"],"additionalProperties":false}],"$id":"switch"};
const pattern6 = new RegExp("^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?$|\\$\\{", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="switch" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind !== undefined){
if(typeof data.kind !== "string"){
const err1 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "stringProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.value === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "name")) || (key0 === "value"))){
const err5 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
if("stringProp" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "stringProp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
let data3 = data.value;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/pattern",keyword:"pattern",params:{pattern: "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])?$|\\$\\{"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
var props0 = true;
}
else if(tag0 === "boolProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.name === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.value === undefined){
const err12 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "value"))){
const err13 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.kind !== undefined){
if("boolProp" !== data.kind){
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "boolProp"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err15 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "boolean"){
const err16 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else {
const err17 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate22.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const textRule = validate23;
const schema34 = {"type":"object","properties":{"kind":{"type":"string"}},"required":["kind"],"discriminator":{"propertyName":"kind"},"oneOf":[{"properties":{"kind":{"const":"stringProp"},"name":{"type":"string"},"value":{"type":"string"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"intProp"},"name":{"type":"string"},"value":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"longProp"},"name":{"type":"string"},"value":{"type":"integer"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"boolProp"},"name":{"type":"string"},"value":{"type":"boolean"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"doubleProp"},"name":{"type":"string"},"value":{"type":"number"}},"required":["kind","name","value"],"additionalProperties":false},{"properties":{"kind":{"const":"FloatProperty"},"name":{"type":"string"},"value":{"type":"number"}},"required":["kind","name","value"],"additionalProperties":false}],"$id":"text"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="text" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind !== undefined){
if(typeof data.kind !== "string"){
const err1 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "stringProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.value === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "kind") || (key0 === "name")) || (key0 === "value"))){
const err5 = {instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
if("stringProp" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "stringProp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/0/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
var props0 = true;
}
else if(tag0 === "intProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err9 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.name === undefined){
const err10 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.value === undefined){
const err11 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data){
if(!(((key1 === "kind") || (key1 === "name")) || (key1 === "value"))){
const err12 = {instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.kind !== undefined){
if("intProp" !== data.kind){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "intProp"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err14 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/1/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.value !== undefined){
let data6 = data.value;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < -2147483648 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "longProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err18 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.name === undefined){
const err19 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.value === undefined){
const err20 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data){
if(!(((key2 === "kind") || (key2 === "name")) || (key2 === "value"))){
const err21 = {instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.kind !== undefined){
if("longProp" !== data.kind){
const err22 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "longProp"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err23 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/2/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.value !== undefined){
let data9 = data.value;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/2/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "boolProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err25 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data.name === undefined){
const err26 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data.value === undefined){
const err27 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data){
if(!(((key3 === "kind") || (key3 === "name")) || (key3 === "value"))){
const err28 = {instancePath,schemaPath:"#/oneOf/3/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.kind !== undefined){
if("boolProp" !== data.kind){
const err29 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/3/properties/kind/const",keyword:"const",params:{allowedValue: "boolProp"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err30 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/3/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "boolean"){
const err31 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/3/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "doubleProp"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err32 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data.name === undefined){
const err33 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data.value === undefined){
const err34 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key4 in data){
if(!(((key4 === "kind") || (key4 === "name")) || (key4 === "value"))){
const err35 = {instancePath,schemaPath:"#/oneOf/4/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.kind !== undefined){
if("doubleProp" !== data.kind){
const err36 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/4/properties/kind/const",keyword:"const",params:{allowedValue: "doubleProp"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err37 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/4/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.value !== undefined){
let data15 = data.value;
if(!((typeof data15 == "number") && (isFinite(data15)))){
const err38 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/4/properties/value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "FloatProperty"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err39 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data.name === undefined){
const err40 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data.value === undefined){
const err41 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key5 in data){
if(!(((key5 === "kind") || (key5 === "name")) || (key5 === "value"))){
const err42 = {instancePath,schemaPath:"#/oneOf/5/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.kind !== undefined){
if("FloatProperty" !== data.kind){
const err43 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/5/properties/kind/const",keyword:"const",params:{allowedValue: "FloatProperty"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err44 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/5/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.value !== undefined){
let data18 = data.value;
if(!((typeof data18 == "number") && (isFinite(data18)))){
const err45 = {instancePath:instancePath+"/value",schemaPath:"#/oneOf/5/properties/value/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(props0 !== true){
props0 = true;
}
}
else {
const err46 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate23.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const objectRule = validate24;
const schema35 = {"type":"object","properties":{"valueClass":{"type":"string"}},"required":["valueClass"],"discriminator":{"propertyName":"valueClass"},"oneOf":[{"properties":{"kind":{"const":"objProp"},"name":{"type":"string"},"valueClass":{"enum":["SampleSaveConfiguration","org.apache.jmeter.samplers.SampleSaveConfiguration"]},"fields":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"}},"required":["name"],"discriminator":{"propertyName":"name"},"oneOf":[{"properties":{"name":{"const":"time"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"latency"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"timestamp"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"success"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"label"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"code"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"message"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"threadName"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"dataType"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"encoding"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"assertions"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"subresults"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"responseData"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"samplerData"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"xml"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"fieldNames"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"responseHeaders"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"requestHeaders"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"responseDataOnError"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"saveAssertionResultsFailureMessage"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"assertionsResultsToSave"},"value":{"type":"integer"}},"required":["value"]},{"properties":{"name":{"const":"bytes"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"sentBytes"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"url"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"fileName"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"hostname"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"threadCounts"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"sampleCount"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"idleTime"},"value":{"type":"boolean"}},"required":["value"]},{"properties":{"name":{"const":"connectTime"},"value":{"type":"boolean"}},"required":["value"]}]}}},"required":["kind","name","valueClass","fields"]}],"$id":"object"};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="object" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.valueClass === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "valueClass"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.valueClass !== undefined){
if(typeof data.valueClass !== "string"){
const err1 = {instancePath:instancePath+"/valueClass",schemaPath:"#/properties/valueClass/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
const tag0 = data.valueClass;
if(typeof tag0 == "string"){
if(tag0 === "SampleSaveConfiguration"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.name === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.valueClass === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "valueClass"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.fields === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.kind !== undefined){
if("objProp" !== data.kind){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "objProp"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.valueClass !== undefined){
let data3 = data.valueClass;
if(!((data3 === "SampleSaveConfiguration") || (data3 === "org.apache.jmeter.samplers.SampleSaveConfiguration"))){
const err8 = {instancePath:instancePath+"/valueClass",schemaPath:"#/oneOf/0/properties/valueClass/enum",keyword:"enum",params:{allowedValues: schema35.oneOf[0].properties.valueClass.enum}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.fields !== undefined){
let data4 = data.fields;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.name === undefined){
const err9 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.name !== undefined){
if(typeof data5.name !== "string"){
const err10 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
const tag1 = data5.name;
if(typeof tag1 == "string"){
if(tag1 === "time"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err11 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.name !== undefined){
if("time" !== data5.name){
const err12 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/properties/name/const",keyword:"const",params:{allowedValue: "time"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err13 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
var props0 = {};
props0.name = true;
props0.value = true;
}
else if(tag1 === "latency"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err14 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5.name !== undefined){
if("latency" !== data5.name){
const err15 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/properties/name/const",keyword:"const",params:{allowedValue: "latency"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err16 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "timestamp"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err17 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.name !== undefined){
if("timestamp" !== data5.name){
const err18 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/properties/name/const",keyword:"const",params:{allowedValue: "timestamp"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err19 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "success"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err20 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data5.name !== undefined){
if("success" !== data5.name){
const err21 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/properties/name/const",keyword:"const",params:{allowedValue: "success"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err22 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "label"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err23 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data5.name !== undefined){
if("label" !== data5.name){
const err24 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/properties/name/const",keyword:"const",params:{allowedValue: "label"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err25 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "code"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err26 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data5.name !== undefined){
if("code" !== data5.name){
const err27 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/properties/name/const",keyword:"const",params:{allowedValue: "code"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err28 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "message"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err29 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data5.name !== undefined){
if("message" !== data5.name){
const err30 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/properties/name/const",keyword:"const",params:{allowedValue: "message"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err31 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "threadName"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err32 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data5.name !== undefined){
if("threadName" !== data5.name){
const err33 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/properties/name/const",keyword:"const",params:{allowedValue: "threadName"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err34 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "dataType"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err35 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data5.name !== undefined){
if("dataType" !== data5.name){
const err36 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/properties/name/const",keyword:"const",params:{allowedValue: "dataType"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err37 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "encoding"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err38 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data5.name !== undefined){
if("encoding" !== data5.name){
const err39 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/properties/name/const",keyword:"const",params:{allowedValue: "encoding"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err40 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "assertions"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err41 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data5.name !== undefined){
if("assertions" !== data5.name){
const err42 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/properties/name/const",keyword:"const",params:{allowedValue: "assertions"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err43 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "subresults"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err44 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data5.name !== undefined){
if("subresults" !== data5.name){
const err45 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/properties/name/const",keyword:"const",params:{allowedValue: "subresults"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err46 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "responseData"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err47 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data5.name !== undefined){
if("responseData" !== data5.name){
const err48 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/properties/name/const",keyword:"const",params:{allowedValue: "responseData"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err49 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "samplerData"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err50 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data5.name !== undefined){
if("samplerData" !== data5.name){
const err51 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/properties/name/const",keyword:"const",params:{allowedValue: "samplerData"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err52 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "xml"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err53 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data5.name !== undefined){
if("xml" !== data5.name){
const err54 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/properties/name/const",keyword:"const",params:{allowedValue: "xml"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err55 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "fieldNames"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err56 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data5.name !== undefined){
if("fieldNames" !== data5.name){
const err57 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/properties/name/const",keyword:"const",params:{allowedValue: "fieldNames"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err58 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "responseHeaders"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err59 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data5.name !== undefined){
if("responseHeaders" !== data5.name){
const err60 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/properties/name/const",keyword:"const",params:{allowedValue: "responseHeaders"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err61 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "requestHeaders"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err62 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data5.name !== undefined){
if("requestHeaders" !== data5.name){
const err63 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/properties/name/const",keyword:"const",params:{allowedValue: "requestHeaders"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err64 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "responseDataOnError"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err65 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data5.name !== undefined){
if("responseDataOnError" !== data5.name){
const err66 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/properties/name/const",keyword:"const",params:{allowedValue: "responseDataOnError"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err67 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "saveAssertionResultsFailureMessage"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err68 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data5.name !== undefined){
if("saveAssertionResultsFailureMessage" !== data5.name){
const err69 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/properties/name/const",keyword:"const",params:{allowedValue: "saveAssertionResultsFailureMessage"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err70 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "assertionsResultsToSave"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err71 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data5.name !== undefined){
if("assertionsResultsToSave" !== data5.name){
const err72 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/properties/name/const",keyword:"const",params:{allowedValue: "assertionsResultsToSave"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data5.value !== undefined){
let data48 = data5.value;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err73 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "bytes"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err74 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data5.name !== undefined){
if("bytes" !== data5.name){
const err75 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/properties/name/const",keyword:"const",params:{allowedValue: "bytes"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err76 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "sentBytes"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err77 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data5.name !== undefined){
if("sentBytes" !== data5.name){
const err78 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/properties/name/const",keyword:"const",params:{allowedValue: "sentBytes"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err79 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "url"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err80 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data5.name !== undefined){
if("url" !== data5.name){
const err81 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/properties/name/const",keyword:"const",params:{allowedValue: "url"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err82 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "fileName"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err83 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data5.name !== undefined){
if("fileName" !== data5.name){
const err84 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/properties/name/const",keyword:"const",params:{allowedValue: "fileName"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err85 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "hostname"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err86 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data5.name !== undefined){
if("hostname" !== data5.name){
const err87 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/properties/name/const",keyword:"const",params:{allowedValue: "hostname"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err88 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "threadCounts"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err89 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data5.name !== undefined){
if("threadCounts" !== data5.name){
const err90 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/properties/name/const",keyword:"const",params:{allowedValue: "threadCounts"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err91 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "sampleCount"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err92 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data5.name !== undefined){
if("sampleCount" !== data5.name){
const err93 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/properties/name/const",keyword:"const",params:{allowedValue: "sampleCount"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err94 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "idleTime"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err95 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data5.name !== undefined){
if("idleTime" !== data5.name){
const err96 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/properties/name/const",keyword:"const",params:{allowedValue: "idleTime"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err97 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else if(tag1 === "connectTime"){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.value === undefined){
const err98 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data5.name !== undefined){
if("connectTime" !== data5.name){
const err99 = {instancePath:instancePath+"/fields/" + i0+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/properties/name/const",keyword:"const",params:{allowedValue: "connectTime"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data5.value !== undefined){
if(typeof data5.value !== "boolean"){
const err100 = {instancePath:instancePath+"/fields/" + i0+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(props0 !== true){
props0 = props0 || {};
props0.name = true;
props0.value = true;
}
}
else {
const err101 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "name", tagValue: tag1}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "name", tagValue: tag1}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/oneOf/0/properties/fields/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/fields",schemaPath:"#/oneOf/0/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
var props1 = {};
props1.kind = true;
props1.name = true;
props1.valueClass = true;
props1.fields = true;
}
else if(tag0 === "org.apache.jmeter.samplers.SampleSaveConfiguration"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err105 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data.name === undefined){
const err106 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data.valueClass === undefined){
const err107 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "valueClass"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data.fields === undefined){
const err108 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "fields"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data.kind !== undefined){
if("objProp" !== data.kind){
const err109 = {instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "objProp"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err110 = {instancePath:instancePath+"/name",schemaPath:"#/oneOf/0/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.valueClass !== undefined){
let data69 = data.valueClass;
if(!((data69 === "SampleSaveConfiguration") || (data69 === "org.apache.jmeter.samplers.SampleSaveConfiguration"))){
const err111 = {instancePath:instancePath+"/valueClass",schemaPath:"#/oneOf/0/properties/valueClass/enum",keyword:"enum",params:{allowedValues: schema35.oneOf[0].properties.valueClass.enum}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.fields !== undefined){
let data70 = data.fields;
if(Array.isArray(data70)){
const len1 = data70.length;
for(let i1=0; i1<len1; i1++){
let data71 = data70[i1];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.name === undefined){
const err112 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data71.name !== undefined){
if(typeof data71.name !== "string"){
const err113 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
const tag2 = data71.name;
if(typeof tag2 == "string"){
if(tag2 === "time"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err114 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data71.name !== undefined){
if("time" !== data71.name){
const err115 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/properties/name/const",keyword:"const",params:{allowedValue: "time"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err116 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/0/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
var props2 = {};
props2.name = true;
props2.value = true;
}
else if(tag2 === "latency"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err117 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data71.name !== undefined){
if("latency" !== data71.name){
const err118 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/properties/name/const",keyword:"const",params:{allowedValue: "latency"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err119 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/1/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "timestamp"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err120 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data71.name !== undefined){
if("timestamp" !== data71.name){
const err121 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/properties/name/const",keyword:"const",params:{allowedValue: "timestamp"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err122 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/2/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "success"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err123 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data71.name !== undefined){
if("success" !== data71.name){
const err124 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/properties/name/const",keyword:"const",params:{allowedValue: "success"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err125 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/3/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "label"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err126 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data71.name !== undefined){
if("label" !== data71.name){
const err127 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/properties/name/const",keyword:"const",params:{allowedValue: "label"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err128 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/4/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "code"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err129 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data71.name !== undefined){
if("code" !== data71.name){
const err130 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/properties/name/const",keyword:"const",params:{allowedValue: "code"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err131 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/5/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "message"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err132 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data71.name !== undefined){
if("message" !== data71.name){
const err133 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/properties/name/const",keyword:"const",params:{allowedValue: "message"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err134 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/6/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "threadName"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err135 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data71.name !== undefined){
if("threadName" !== data71.name){
const err136 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/properties/name/const",keyword:"const",params:{allowedValue: "threadName"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err137 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/7/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "dataType"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err138 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data71.name !== undefined){
if("dataType" !== data71.name){
const err139 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/properties/name/const",keyword:"const",params:{allowedValue: "dataType"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err140 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/8/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "encoding"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err141 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data71.name !== undefined){
if("encoding" !== data71.name){
const err142 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/properties/name/const",keyword:"const",params:{allowedValue: "encoding"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err143 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/9/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "assertions"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err144 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data71.name !== undefined){
if("assertions" !== data71.name){
const err145 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/properties/name/const",keyword:"const",params:{allowedValue: "assertions"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err146 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/10/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "subresults"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err147 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data71.name !== undefined){
if("subresults" !== data71.name){
const err148 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/properties/name/const",keyword:"const",params:{allowedValue: "subresults"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err149 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/11/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "responseData"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err150 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data71.name !== undefined){
if("responseData" !== data71.name){
const err151 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/properties/name/const",keyword:"const",params:{allowedValue: "responseData"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err152 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/12/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "samplerData"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err153 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data71.name !== undefined){
if("samplerData" !== data71.name){
const err154 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/properties/name/const",keyword:"const",params:{allowedValue: "samplerData"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err155 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/13/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "xml"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err156 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data71.name !== undefined){
if("xml" !== data71.name){
const err157 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/properties/name/const",keyword:"const",params:{allowedValue: "xml"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err158 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/14/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "fieldNames"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err159 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data71.name !== undefined){
if("fieldNames" !== data71.name){
const err160 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/properties/name/const",keyword:"const",params:{allowedValue: "fieldNames"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err161 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/15/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "responseHeaders"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err162 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data71.name !== undefined){
if("responseHeaders" !== data71.name){
const err163 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/properties/name/const",keyword:"const",params:{allowedValue: "responseHeaders"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err164 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/16/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "requestHeaders"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err165 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data71.name !== undefined){
if("requestHeaders" !== data71.name){
const err166 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/properties/name/const",keyword:"const",params:{allowedValue: "requestHeaders"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err167 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/17/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "responseDataOnError"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err168 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data71.name !== undefined){
if("responseDataOnError" !== data71.name){
const err169 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/properties/name/const",keyword:"const",params:{allowedValue: "responseDataOnError"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err170 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/18/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "saveAssertionResultsFailureMessage"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err171 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data71.name !== undefined){
if("saveAssertionResultsFailureMessage" !== data71.name){
const err172 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/properties/name/const",keyword:"const",params:{allowedValue: "saveAssertionResultsFailureMessage"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err173 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/19/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "assertionsResultsToSave"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err174 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data71.name !== undefined){
if("assertionsResultsToSave" !== data71.name){
const err175 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/properties/name/const",keyword:"const",params:{allowedValue: "assertionsResultsToSave"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data71.value !== undefined){
let data114 = data71.value;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err176 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/20/properties/value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "bytes"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err177 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data71.name !== undefined){
if("bytes" !== data71.name){
const err178 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/properties/name/const",keyword:"const",params:{allowedValue: "bytes"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err179 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/21/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "sentBytes"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err180 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(data71.name !== undefined){
if("sentBytes" !== data71.name){
const err181 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/properties/name/const",keyword:"const",params:{allowedValue: "sentBytes"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err182 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/22/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "url"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err183 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data71.name !== undefined){
if("url" !== data71.name){
const err184 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/properties/name/const",keyword:"const",params:{allowedValue: "url"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err185 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/23/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "fileName"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err186 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data71.name !== undefined){
if("fileName" !== data71.name){
const err187 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/properties/name/const",keyword:"const",params:{allowedValue: "fileName"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err188 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/24/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "hostname"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err189 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data71.name !== undefined){
if("hostname" !== data71.name){
const err190 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/properties/name/const",keyword:"const",params:{allowedValue: "hostname"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err191 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/25/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "threadCounts"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err192 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data71.name !== undefined){
if("threadCounts" !== data71.name){
const err193 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/properties/name/const",keyword:"const",params:{allowedValue: "threadCounts"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err194 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/26/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "sampleCount"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err195 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data71.name !== undefined){
if("sampleCount" !== data71.name){
const err196 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/properties/name/const",keyword:"const",params:{allowedValue: "sampleCount"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err197 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/27/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "idleTime"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err198 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data71.name !== undefined){
if("idleTime" !== data71.name){
const err199 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/properties/name/const",keyword:"const",params:{allowedValue: "idleTime"}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err200 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/28/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else if(tag2 === "connectTime"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.value === undefined){
const err201 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data71.name !== undefined){
if("connectTime" !== data71.name){
const err202 = {instancePath:instancePath+"/fields/" + i1+"/name",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/properties/name/const",keyword:"const",params:{allowedValue: "connectTime"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data71.value !== undefined){
if(typeof data71.value !== "boolean"){
const err203 = {instancePath:instancePath+"/fields/" + i1+"/value",schemaPath:"#/oneOf/0/properties/fields/items/oneOf/29/properties/value/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
if(props2 !== true){
props2 = props2 || {};
props2.name = true;
props2.value = true;
}
}
else {
const err204 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "name", tagValue: tag2}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "name", tagValue: tag2}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/oneOf/0/properties/fields/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/fields",schemaPath:"#/oneOf/0/properties/fields/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
if(props1 !== true){
props1 = props1 || {};
props1.kind = true;
props1.name = true;
props1.valueClass = true;
props1.fields = true;
}
}
else {
const err208 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "valueClass", tagValue: tag0}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "valueClass", tagValue: tag0}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
validate24.errors = vErrors;
evaluated0.props = props1;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":true,"dynamicItems":false};
