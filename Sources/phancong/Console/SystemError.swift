import Domain
import Glibc

/// A call of the operating system that failed.
struct SystemError: Error {
  /// The system's number for the reason.
  let code: Int32

  /// The reason of the call that failed last on this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// The reason in words.
  var reason: Message {
    let english = String(cString: strerror(code))
    let vietnamese =
      switch code {
      case EACCES, EPERM: "không có quyền"
      case ENOSPC, EDQUOT: "đĩa đã đầy"
      case EROFS: "đĩa chỉ cho đọc"
      case ENOENT: "không có tệp hoặc thư mục này"
      case ENOTDIR: "một phần của đường dẫn không phải thư mục"
      case EISDIR: "đây là thư mục"
      case EEXIST: "đã có tệp hoặc thư mục này"
      case ENAMETOOLONG: "tên quá dài"
      case EIO: "lỗi đọc, ghi đĩa"
      case ELOOP: "liên kết vòng"
      case EINVAL: "ổ đĩa này không thay được cả thư mục trong một bước; hãy chọn thư mục mới bằng -o"
      default: english
      }
    return Message(
      vietnamese,
      code == EINVAL
        ? "this file system can't replace a folder in one step; choose a new folder with -o" : english)
  }
}

/// The result of a system call that tells a failure by −1.
@discardableResult
func checked(_ result: Int32) throws(SystemError) -> Int32 {
  if result < 0 { throw SystemError.last }
  return result
}

extension [UInt8] {
  /// Writes all bytes to an open file.
  func writeAll(to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < count {
      let written = withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + done }, count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw SystemError.last
      }
      done += written
    }
  }
}
