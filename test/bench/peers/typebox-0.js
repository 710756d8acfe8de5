import { Type } from "@sinclair/typebox";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { typeboxShape } from "./typebox-shape.js";

/** TypeBox 0, compiled by its TypeCompiler. */
export const typebox0 = (isClosed) => {
  const compiled = TypeCompiler.Compile(typeboxShape(Type, isClosed));
  return (payload) => compiled.Check(payload);
};
