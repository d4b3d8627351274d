// Written by npm run codegen from api/**/*.graphql and web/**/*.graphql. Do not edit.
export {};
