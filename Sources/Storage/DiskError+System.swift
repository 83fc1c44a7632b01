// The conversion of error numbers of the system to `DiskError`.

import Journal
import Platform

extension DiskError {
  /// `code`: a value of `errno`.
  package init(_ code: Int32) {
    self =
      switch code {
      case ENOSPC: .diskFull
      case EDQUOT: .quotaReached
      case EFBIG: .fileTooLarge
      case EROFS: .readOnly
      case EACCES, EPERM: .denied
      case ENOENT: .missing
      case EIO: .inputOutput
      case ENOSYS, ENOLCK, EOPNOTSUPP: .notOffered
      case ENOTDIR, EISDIR, EEXIST: .wrongFileType
      default: .other(code: code, text: String(cString: strerror(code)))
      }
  }
}
