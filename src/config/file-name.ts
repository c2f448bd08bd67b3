/** What our configurations are called, one for each model of a folder: names that stand in JSON and in a shell as they are. */
export const configurationName = /^model-release(\.[\w.-]+)?\.ya?ml$/;
