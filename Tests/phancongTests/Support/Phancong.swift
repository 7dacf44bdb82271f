import Foundation
import Glibc

/// The executable under test, run as a process of its own.
struct Phancong {
  /// The words after the program's name.
  var arguments: [String]
  /// What the environment has beside the search paths; no locale by default.
  var environment: [String: String] = [:]
  /// Where the process works; `nil`: where the tests do.
  var folder: String?
  /// Where standard output goes; `nil`: it is read by the test.
  var output: String?

  /// How a process ended, and what it said.
  struct Outcome {
    /// The exit code; `nil` where a signal ended the process.
    let code: Int32?
    /// The signal that ended the process.
    let signal: Int32?
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String
  }

  init(_ arguments: String..., environment: [String: String] = [:], folder: String? = nil) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
  }

  /// The executable: `PHANCONG` where that is set, or else the one that was built beside the tests.
  static let path: String =
    ProcessInfo.processInfo.environment["PHANCONG"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("phancong").path

  /// Runs to the end.
  func run() throws -> Outcome { try start().wait() }

  /// Starts the process.
  func start() throws -> Running {
    let log = try Workspace.folder()
    let variables = Dictionary(
      uniqueKeysWithValues: ["PATH", "HOME", "LD_LIBRARY_PATH"].compactMap { name in
        ProcessInfo.processInfo.environment[name].map { (name, $0) }
      }
    ).merging(environment) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output ?? log + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log + "/err", O_WRONLY | O_CREAT, 0o600)
    // `env` becomes the program, under the same process number.
    let command = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + [Phancong.path] + arguments
    let words = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    // Threads that run tests may block signals, and processes inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let result = posix_spawn(&process, command[0], &actions, &attributes, words, settings)
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EINVAL) }
    return Running(process: process, log: log)
  }
}

/// A process that was started and not yet waited for.
struct Running {
  let process: pid_t
  fileprivate let log: String

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits until the process catches the signal; false where it ends before.
  func waitUntilCatching(_ signal: Int32) -> Bool {
    while let caught = catches(signal) {
      if caught { return true }
      usleep(500)
    }
    return false
  }

  /// Waits until the process no longer catches the signal, or has ended.
  func waitUntilIgnorant(of signal: Int32) { while catches(signal) == true {} }

  /// Whether the process catches the signal; `nil` where it has ended.
  private func catches(_ signal: Int32) -> Bool? {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return nil
    }
    let lines = status.split(separator: "\n")
    if lines.contains(where: { $0.hasPrefix("State:\tZ") }) { return nil }
    let mask = lines.first { $0.hasPrefix("SigCgt:") }?.split(separator: "\t").last
    return mask.flatMap { UInt64($0, radix: 16) }.map { $0 & (1 << UInt64(signal - 1)) != 0 }
  }

  /// Whether the process has not ended yet.
  var isRunning: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information._sifields._sigchld.si_pid == 0
  }

  /// Waits for the end.
  func wait() throws -> Phancong.Outcome {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let output = FileManager.default.contents(atPath: log + "/out") ?? Data()
    let errors = FileManager.default.contents(atPath: log + "/err") ?? Data()
    try FileManager.default.removeItem(atPath: log)
    let signal = status & 0x7f
    return Phancong.Outcome(
      code: signal == 0 ? (status >> 8) & 0xff : nil, signal: signal == 0 ? nil : signal,
      output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
  }
}
