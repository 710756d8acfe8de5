import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { typeboxShape } from "./typebox-shape.js";

/** TypeBox 1, compiled. */
export const typebox = (isClosed) => {
  const compiled = Compile(typeboxShape(Type, isClosed));
  return (payload) => compiled.Check(payload);
};
