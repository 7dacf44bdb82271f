import Foundation
import Testing

/// Words on the command line, languages, help.
@Suite("The command line")
struct CommandLineTests {
  @Test(
    "Wrong usage is told in Vietnamese and ends with 64",
    arguments: [
      (["plan"], "phancong: thiếu tham số <scenario>"),
      (["plan", "a", "--treads", "2"], "phancong: không có tùy chọn --treads; phải chăng là --threads?"),
      (["plan", "a", "--zzzzzzzz"], "phancong: không có tùy chọn --zzzzzzzz"),
      (["plan", "a", "--threads", "x"], "phancong: giá trị “x” không hợp lệ cho --threads <n>"),
      (["plan", "a", "--threads", "0"], "phancong: --threads phải là số từ 1 đến 1024"),
      (["plan", "a", "--time-limit", "-1"], "phancong: thiếu giá trị cho --time-limit <s>"),
      (["plan", "a", "--time-limit", "0"], "phancong: --time-limit phải là số giây lớn hơn 0"),
      (["plan", "a", "--time-limit", "nan"], "phancong: --time-limit phải là số giây lớn hơn 0"),
      (
        ["plan", "a", "--today", "2021-02-30"],
        "phancong: giá trị “2021-02-30” không hợp lệ cho --today <date>"
      ),
      (["plan", "a", "-o", ""], "phancong: -o cần tên thư mục"),
      (["explain", "a", "b"], "phancong: thừa tham số “b”"),
      (["check", "a", "b", "c", "d"], "phancong: thừa 2 tham số: 'c', 'd'"),
      (
        ["check", "a", "--month", "2021-13"], "phancong: giá trị “2021-13” không hợp lệ cho --month <yyyy-mm>"
      ),
      (
        ["model", "export", "a", "--goal", "luck", "--format", "lp"],
        "phancong: giá trị “luck” không hợp lệ cho --goal <goal>; hãy dùng một trong:"
      ),
      (
        ["model", "export", "a", "--goal", "travel", "--format", "xls"],
        "phancong: giá trị “xls” không hợp lệ cho --format <format>; hãy dùng một trong 'mps' and 'lp'"
      ),
      (["nonsense"], "phancong: thừa tham số “nonsense”"),
      (["rules", "--language", "fr"], "phancong: giá trị “fr” không hợp lệ cho --language <language>"),
    ])
  func wrongUsage(arguments: [String], sentence: String) throws {
    var program = Phancong()
    program.arguments = arguments
    let outcome = try program.run()
    #expect(outcome.code == 64)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.split(separator: "\n").first.map(String.init)?.hasPrefix(sentence) == true,
      "\(outcome.errors)")
    #expect(outcome.errors.contains("Cách dùng: phancong"))
  }

  @Test("Wrong usage in English")
  func wrongUsageInEnglish() throws {
    let outcome = try Phancong("plan", "--language", "en").run()
    #expect(outcome.code == 64)
    #expect(
      outcome.errors.hasPrefix(
        "phancong: Missing expected argument '<scenario> ...'\nUsage: phancong plan [<options>] <scenario> ..."
      ))
  }

  @Test(
    "The locale decides the language, --language overrides it",
    arguments: [
      ([:], [], false), (["LANG": "C.UTF-8"], [], false), (["LANG": "vi_VN.UTF-8"], [], false),
      (["LANG": "en_US.UTF-8"], [], true), (["LC_MESSAGES": "en_GB"], [], true),
      (["LC_ALL": "vi_VN", "LANG": "en_US"], [], false), (["LC_ALL": "", "LANG": "en_US"], [], true),
      (["LANG": "en_US"], ["--language", "vi"], false), ([:], ["--language=en"], true),
    ] as [([String: String], [String], Bool)])
  func language(environment: [String: String], options: [String], isEnglish: Bool) throws {
    var program = Phancong("check", Workspace.tiny, environment: environment)
    program.arguments += options
    let outcome = try program.run()
    #expect(outcome.code == 0)
    #expect(outcome.output == (isEnglish ? "No violations.\n" : "Không có vi phạm nào.\n"))
  }

  @Test(
    "Help is for people who read Vietnamese",
    arguments: [
      [], ["plan"], ["check"], ["explain"], ["report"], ["rules"], ["model"], ["model", "export"],
      ["model", "solve"],
    ])
  func help(command: [String]) throws {
    var program = Phancong()
    program.arguments = command + ["--help"]
    let vietnamese = try program.run()
    #expect(vietnamese.code == 0)
    #expect(vietnamese.errors == "")
    #expect(vietnamese.output.contains("CÁCH DÙNG: phancong"))
    #expect(vietnamese.output.contains("Hiện trợ giúp này."))
    for word in ["USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW", "Show ", "See '", "default:"] {
      #expect(!vietnamese.output.contains(word))
    }
    program.arguments += ["--language", "en"]
    let english = try program.run()
    #expect(english.output.contains("USAGE: phancong"))
    for word in ["Thư mục", "tiếng", "Ngôn ngữ", "Tệp"] { #expect(!english.output.contains(word)) }
  }

  @Test("The version is the changelog's")
  func version() throws {
    let changelog = try String(contentsOfFile: Workspace.project + "/CHANGELOG.md", encoding: .utf8)
    let version = try Phancong("--version").run().output.trimmingCharacters(in: .newlines)
    #expect(changelog.contains("## [\(version)]"))
  }
}
