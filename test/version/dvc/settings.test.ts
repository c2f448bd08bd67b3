/** DVC's settings, and which remote follows from them. */
import { expect, test } from "@jest/globals";
import { mergeSettings, parseSettings, remotePlace } from "../../../src/version/dvc/settings.js";

const parse = (text: string, path = "/repo/.dvc/config") => parseSettings(text, path, "/home/me");

test("sections as DVC writes them, quotes, comments, letters of any case", () => {
  const settings = parse(`
# a comment
[core]
    Remote = Storage   # the default
    autostage = true
['remote "Storage"']
    url = /mnt/models
[ "remote \\"x\\"" ]
[cache]
    dir = "../shared # cache"
`);
  expect(settings.core).toEqual({ remote: "Storage", autostage: "true" });
  expect(settings.cache).toEqual({ dir: "/repo/shared # cache" });
  expect(remotePlace(settings, undefined)).toEqual({ name: "storage", url: "/mnt/models", versioned: false });
});

test.each`
  url                     | resolved
  ${"/abs/store"}         | ${"/abs/store"}
  ${"../../store"}        | ${"/store"}
  ${"store"}              | ${"/repo/.dvc/store"}
  ${"~/store"}            | ${"/home/me/store"}
  ${"s3://bucket/models"} | ${"s3://bucket/models"}
`("the url $url means $resolved", ({ url, resolved }) => {
  const settings = parse(`['remote "r"']\nurl = ${url}\n`);
  expect(remotePlace(settings, "R")!.url).toBe(resolved);
});

test("the more local file wins, key by key", () => {
  const general = parse(`[core]\nremote = a\n['remote "a"']\nurl = /one\nversion_aware = true\n`);
  const local = parse(`['remote "a"']\nurl = /two\n`, "/repo/.dvc/config.local");
  const merged = mergeSettings([general, local]);
  expect(remotePlace(merged, undefined)).toEqual({ name: "a", url: "/two", versioned: true });
});

test("remote:// takes the place of another remote and goes below it", () => {
  const settings = parse(`['remote "base"']\nurl = /mnt\n['remote "images"']\nurl = remote://base/a/b\n`);
  expect(remotePlace(settings, "images")!.url).toBe("/mnt/a/b");
});

test("without a default there is no remote", () => {
  expect(remotePlace(parse(""), undefined)).toBeUndefined();
});

test.each`
  text                                        | name         | says
  ${"['remote \"a\"']\nurl = /a\n"}           | ${"b"}       | ${"there is no DVC remote called 'b'"}
  ${"[core]\nremote = gone\n"}                | ${undefined} | ${"there is no DVC remote called 'gone'"}
  ${"['remote \"a\"']\nurl = remote://b/x\n"} | ${"a"}       | ${"called 'b' (named by the remote 'a')"}
  ${"['remote \"a\"']\nurl = remote://a/x\n"} | ${"a"}       | ${"called 'a' (named by the remote 'a')"}
`("$says", ({ text, name, says }) => {
  expect(() => remotePlace(parse(text!), name as string | undefined)).toThrow(says);
});

test("a line that is neither section nor setting is named by its number", () => {
  expect(() => parse("[core]\nnonsense\n")).toThrow(
    "/repo/.dvc/config:2 is neither a [section] nor a setting: nonsense",
  );
});
