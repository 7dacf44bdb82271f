import Foundation

extension BrokenInput {
  /// `scenario.toml`.
  static let settings: [BrokenInput] = [
    BrokenInput(
      "no-settings", 66,
      [
        "scenario.toml: lỗi: không có tệp này; hãy tạo tệp"
      ]
    ) {
      $0.contents["scenario.toml"] = nil
    },
    BrokenInput(
      "settings-are-a-folder", 66,
      [
        "scenario.toml: lỗi: đây không phải là tệp thường; hãy thay bằng một tệp"
      ]
    ) {
      $0.contents["scenario.toml"] = nil
      $0.folders = ["scenario.toml"]
    },
    BrokenInput(
      "settings-syntax", 65,
      [
        "scenario.toml:1:23: lỗi: sai cú pháp TOML, hãy sửa dòng này: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited"
      ]
    ) {
      $0.replace("scenario.toml", "title = \"Phân công thử\"", with: "title = \"Phân công thử")
    },
    BrokenInput(
      "settings-nul", 65,
      [
        "scenario.toml:14: lỗi: có byte NUL (byte thứ 224); hãy lưu lại tệp dưới dạng văn bản UTF-8"
      ]
    ) {
      $0.append("scenario.toml", "# \u{0}")
    },
    BrokenInput(
      "settings-not-utf8", 65,
      [
        "scenario.toml:14: lỗi: không phải UTF-8 (byte thứ 223); hãy lưu lại tệp theo UTF-8 (Excel: “CSV UTF-8”)"
      ]
    ) {
      $0.contents["scenario.toml"]?.append(contentsOf: [0x23, 0xE1, 0xBB, 0x0A])
    },
    BrokenInput(
      "settings-escaped-nul", 65,
      [
        "scenario.toml:1:14: lỗi: ký tự U+0000 không dùng được; hãy xóa"
      ]
    ) {
      $0.replace("scenario.toml", "Phân công thử", with: "Phân\\u0000công")
    },
    BrokenInput(
      "settings-deep-array", 65,
      [
        "scenario.toml:14:21: lỗi: giá trị lồng quá sâu; hãy viết đơn giản hơn"
      ]
    ) {
      $0.append("scenario.toml", "x = " + String(repeating: "[", count: 10_000))
    },
    BrokenInput(
      "settings-deep-key", 65,
      [
        "scenario.toml:14:34: lỗi: khóa lồng quá sâu; hãy viết khóa ngắn hơn"
      ]
    ) {
      $0.append("scenario.toml", Array(repeating: "a", count: 100_000).joined(separator: ".") + " = 1")
    },
    BrokenInput(
      "settings-key-twice", 65,
      [
        "scenario.toml:3:8: lỗi: sai cú pháp TOML, hãy sửa dòng này: Error while parsing key-value pair: cannot redefine existing integer 'year'"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 2021\nyear = 2022")
    },
    BrokenInput(
      "settings-unknown-key", 65,
      [
        "scenario.toml:3:timezone: lỗi: khóa không có; phải chăng là “time_zone”?"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 2021\ntimezone = \"Asia/Ho_Chi_Minh\"")
    },
    BrokenInput(
      "settings-unknown-issuer-key", 65,
      [
        "scenario.toml:6:issuer.boddy: lỗi: khóa không có; phải chăng là “body”?"
      ]
    ) {
      $0.replace("scenario.toml", "body = ", with: "boddy = ")
    },
    BrokenInput(
      "settings-year-in-quotes", 65,
      [
        "scenario.toml:2:year: lỗi: phải là một số nguyên từ 1900 đến 2200, không phải chuỗi"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = \"2021\"")
    },
    BrokenInput(
      "settings-year-out-of-range", 65,
      [
        "scenario.toml:2:year: lỗi: “20210”: phải từ 1900 đến 2200"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 20210")
    },
    BrokenInput(
      "settings-year-and-dates", 65,
      [
        "scenario.toml:3:from: lỗi: dùng year hoặc from và to, không dùng cả hai; hãy bỏ một"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 2021\nfrom = 2021-01-01\nto = 2021-06-30")
    },
    BrokenInput(
      "settings-from-without-to", 65,
      [
        "scenario.toml:1: lỗi: thiếu khóa “to”; hãy ghi một ngày, như 2021-12-31"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "from = 2021-01-01")
    },
    BrokenInput(
      "settings-date-in-quotes", 65,
      [
        "scenario.toml:2:from: lỗi: phải là một ngày không có ngoặc kép, như 2021-01-01, không phải chuỗi"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "from = \"2021-01-01\"\nto = 2021-12-31")
    },
    BrokenInput(
      "settings-to-before-from", 65,
      [
        "scenario.toml:3:to: lỗi: “2021-01-01”: ngày cuối trước ngày đầu 2021-12-31; hãy sửa lại"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "from = 2021-12-31\nto = 2021-01-01")
    },
    BrokenInput(
      "settings-horizon-too-long", 65,
      [
        "scenario.toml:3:to: lỗi: “2031-01-01”: thời gian dài quá 10 năm; hãy chia thành nhiều kế hoạch"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "from = 2021-01-01\nto = 2031-01-01")
    },
    BrokenInput(
      "settings-no-horizon", 65,
      [
        "scenario.toml:1: lỗi: thiếu khóa “year”; hãy ghi năm, như year = 2021, hoặc from và to"
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021\n", with: "")
    },
    BrokenInput(
      "settings-unknown-time-zone", 65,
      [
        "scenario.toml:3:time_zone: lỗi: “Asia/HoChiMinh”: không có múi giờ này; hãy ghi tên IANA, như \"Asia/Ho_Chi_Minh\""
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 2021\ntime_zone = \"Asia/HoChiMinh\"")
    },
    BrokenInput(
      "settings-time-zone-is-a-path", 65,
      [
        "scenario.toml:3:time_zone: lỗi: “../../etc/passwd”: không có múi giờ này; hãy ghi tên IANA, như \"Asia/Ho_Chi_Minh\""
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 2021\ntime_zone = \"../../etc/passwd\"")
    },
    BrokenInput(
      "settings-no-regimes", 65,
      [
        "scenario.toml:1: lỗi: thiếu khóa “regimes”; hãy ghi danh sách mã quy định, như [\"quang-ngai-2020\"]"
      ]
    ) {
      $0.replace("scenario.toml", "regimes = [\"regime.toml\"]\n", with: "")
    },
    BrokenInput(
      "settings-regimes-no-list", 65,
      [
        "scenario.toml:3:regimes: lỗi: phải là một danh sách chuỗi, như [\"a\", \"b\"], không phải chuỗi"
      ]
    ) {
      $0.replace("scenario.toml", "[\"regime.toml\"]", with: "\"regime.toml\"")
    },
    BrokenInput(
      "settings-regimes-empty", 65,
      [
        "scenario.toml:3:regimes: lỗi: danh sách trống; hãy ghi ít nhất một quy định"
      ]
    ) {
      $0.replace("scenario.toml", "[\"regime.toml\"]", with: "[]")
    },
    BrokenInput(
      "settings-regime-no-text", 65,
      [
        "scenario.toml:4:regimes: lỗi: mỗi phần tử phải là một chuỗi trong ngoặc kép"
      ]
    ) {
      $0.replace("scenario.toml", "[\"regime.toml\"]", with: "[\"regime.toml\",\n  7]")
    },
    BrokenInput(
      "settings-unknown-regime", 65,
      [
        "scenario.toml:5:regimes: lỗi: “quang-ngai-2021”: không có quy định này; phải chăng là “quang-ngai-2020”?"
      ]
    ) {
      $0.replace(
        "scenario.toml", "[\"regime.toml\"]", with: "[\n  \"regime.toml\",\n  \"quang-ngai-2021\",\n]")
    },
    BrokenInput(
      "settings-regime-file-missing", 65,
      [
        "scenario.toml:3:regimes: lỗi: “quy-dinh/chung.toml”: không có quy định này; hãy ghi đường dẫn tới tệp .toml hoặc một trong: bac-giang-2019, bac-kan-2020, nhom-dia-ban-2024, quang-ngai-2020, tuyen-quang-2021"
      ]
    ) {
      $0.replace("scenario.toml", "[\"regime.toml\"]", with: "[\"quy-dinh/chung.toml\"]")
    },
    BrokenInput(
      "settings-regime-twice", 65,
      [
        "scenario.toml:3:regimes: lỗi: “regime.toml”: quy định ghi hai lần; hãy bỏ một"
      ]
    ) {
      $0.replace("scenario.toml", "[\"regime.toml\"]", with: "[\"regime.toml\", \"regime.toml\"]")
    },
    BrokenInput(
      "settings-unknown-goal", 65,
      [
        "scenario.toml:10:goals.order: lỗi: “choise”: không có mục tiêu này; phải chăng là “choice”?"
      ]
    ) {
      $0.replace("scenario.toml", "\"choice\"", with: "\"choise\"")
    },
    BrokenInput(
      "settings-goal-twice", 65,
      [
        "scenario.toml:10:goals.order: lỗi: “shortfall”: mục tiêu ghi hai lần; hãy bỏ một"
      ]
    ) {
      $0.replace("scenario.toml", "\"choice\"", with: "\"choice\", \"shortfall\"")
    },
    BrokenInput(
      "settings-unknown-rule", 65,
      [
        "scenario.toml:12:rules.\"visit-quota.btv\": lỗi: không có quy tắc “visit-quota.btv” trong các quy định đang dùng; các quy tắc: assign, visit-quota.bch"
      ]
    ) {
      $0.replace("scenario.toml", "visit-quota.bch", with: "visit-quota.btv")
    },
    BrokenInput(
      "settings-unknown-parameter", 65,
      [
        "scenario.toml:13:rules.\"visit-quota.bch\".counts: lỗi: tham số “counts” không có; dùng một trong: roles, weight, target, every, per, count, until_day"
      ]
    ) {
      $0.replace("scenario.toml", "count = 3", with: "counts = 3")
    },
    BrokenInput(
      "settings-parameter-of-wrong-type", 65,
      [
        "scenario.toml:13:rules.\"visit-quota.bch\".count: lỗi: “count” phải là số nguyên từ 0 đến 1000"
      ]
    ) {
      $0.replace("scenario.toml", "count = 3", with: "count = \"3\"")
    },
    BrokenInput(
      "settings-parameter-out-of-range", 65,
      [
        "scenario.toml:13:rules.\"visit-quota.bch\".count: lỗi: “count” phải là số nguyên từ 0 đến 1000"
      ]
    ) {
      $0.replace("scenario.toml", "count = 3", with: "count = -3")
    },
    BrokenInput(
      "settings-enabled-no-switch", 65,
      [
        "scenario.toml:13:rules.\"visit-quota.bch\".enabled: lỗi: phải là true hoặc false, không phải chuỗi"
      ]
    ) {
      $0.replace("scenario.toml", "count = 3", with: "enabled = \"no\"")
    },
    BrokenInput(
      "settings-recipients-no-list", 65,
      [
        "scenario.toml:7:issuer.recipients: lỗi: phải là một danh sách chuỗi, như [\"a\", \"b\"], không phải chuỗi"
      ]
    ) {
      $0.replace("scenario.toml", "[\"Thường trực\", \"Lưu\"]", with: "\"Lưu\"")
    },
    BrokenInput(
      "settings-control-character", 65,
      [
        "scenario.toml:6:issuer.body: lỗi: “BAN<U+001B>[31mTỔ CHỨC”: có ký tự điều khiển U+001B; hãy xóa ký tự đó"
      ]
    ) {
      $0.replace("scenario.toml", "BAN TỔ CHỨC", with: "BAN\\u001B[31mTỔ CHỨC")
    },
  ]

  /// A regime file.
  static let regimes: [BrokenInput] = [
    BrokenInput(
      "regime-syntax", 65,
      [
        "regime.toml:14:7: lỗi: sai cú pháp TOML, hãy sửa dòng này: Error while parsing value: could not determine value type"
      ]
    ) {
      $0.replace("regime.toml", "min = 1", with: "min = = 1")
    },
    BrokenInput(
      "regime-no-citation", 65,
      [
        "regime.toml:17:rule: lỗi: thiếu khóa “citation”; hãy ghi điều, khoản của văn bản, như “Điều 2.2”"
      ]
    ) {
      $0.replace("regime.toml", "citation = \"mục 2\"\n", with: "")
    },
    BrokenInput(
      "regime-empty-citation", 65,
      [
        "regime.toml:21:rule.citation: lỗi: còn trống; hãy ghi điều, khoản của văn bản, như “Điều 2.2”"
      ]
    ) {
      $0.replace("regime.toml", "citation = \"mục 2\"", with: "citation = \"\"")
    },
    BrokenInput(
      "regime-no-id", 65,
      [
        "regime.toml:1: lỗi: thiếu khóa “id”; hãy ghi mã của quy định"
      ]
    ) {
      $0.replace("regime.toml", "id = \"thu-2021\"\n", with: "")
    },
    BrokenInput(
      "regime-unknown-key", 65,
      [
        "regime.toml:3:isuer: lỗi: khóa không có; phải chăng là “issuer”?"
      ]
    ) {
      $0.replace("regime.toml", "issuer =", with: "isuer =")
    },
    BrokenInput(
      "regime-unknown-kind", 65,
      [
        "regime.toml:19:rule.kind: lỗi: không có loại quy tắc “visits-quota”; dùng một trong: assign, not-own-organisation, area-of-responsibility, organisation-capacity, organisation-cover, rotation, visit-quota, visit-limit, attendance, meeting-capacity, no-overlap, respect-calendar, spacing, notice, quorum, report"
      ]
    ) {
      $0.replace("regime.toml", "kind = \"visit-quota\"", with: "kind = \"visits-quota\"")
    },
    BrokenInput(
      "regime-id-of-another-kind", 65,
      [
        "regime.toml:18:rule.id: lỗi: mã “quota.bch” phải là “visit-quota” hoặc “visit-quota.HẬU-TỐ”"
      ]
    ) {
      $0.replace("regime.toml", "id = \"visit-quota.bch\"", with: "id = \"quota.bch\"")
      $0.replace("scenario.toml", "visit-quota.bch", with: "quota.bch")
    },
    BrokenInput(
      "regime-rule-twice", 65,
      [
        "regime.toml:39:rule.id: lỗi: mã quy tắc “assign” đã dùng trong “thu-2021”; hãy đổi hậu tố"
      ]
    ) {
      $0.append(
        "regime.toml", "[[rule]]", "id = \"assign\"", "kind = \"assign\"", "title = \"x\"",
        "citation = \"mục 9\"", "from = \"any\"", "min = 0", "max = 1")
    },
    BrokenInput(
      "regime-unknown-parameter", 65,
      [
        "regime.toml:17:rule.every: lỗi: thiếu tham số “every”: hãy ghi một trong: \"month\", \"quarter\", \"half\", \"year\", \"horizon\"",
        "regime.toml:24:rule.each: lỗi: tham số “each” không có; dùng một trong: roles, weight, target, every, per, count, until_day",
      ]
    ) {
      $0.replace("regime.toml", "every = \"year\"", with: "each = \"year\"")
    },
    BrokenInput(
      "regime-parameter-is-a-date", 65,
      [
        "regime.toml:25:rule.count: lỗi: phải là chuỗi, số, true/false hoặc danh sách chuỗi, không phải ngày"
      ]
    ) {
      $0.replace("regime.toml", "count = 2", with: "count = 2021-01-01")
    },
    BrokenInput(
      "regime-max-below-min", 65,
      [
        "regime.toml:15:rule.max: lỗi: max = 0 phải ≥ min = 1"
      ]
    ) {
      $0.replace("regime.toml", "max = 2", with: "max = 0")
    },
    BrokenInput(
      "regime-date-in-quotes", 65,
      [
        "regime.toml:5:date: lỗi: phải là một ngày không có ngoặc kép, như 2021-01-01, không phải chuỗi"
      ]
    ) {
      $0.replace("regime.toml", "date = 2020-11-01", with: "date = \"2020-11-01\"")
    },
    BrokenInput(
      "regime-unknown-goal", 65,
      [
        "regime.toml:8:goals: lỗi: “beauty”: không có mục tiêu này; hãy ghi một trong: shortfall, change, substitute, coverage, choice, spread, peak, travel"
      ]
    ) {
      $0.replace(
        "regime.toml", "goals = [\"shortfall\", \"coverage\"]",
        with: "goals = [\n  \"shortfall\",\n  \"beauty\",\n]")
    },
    BrokenInput(
      "regime-deadline-month", 65,
      [
        "regime.toml:31:deadline.month: lỗi: “13”: phải từ 1 đến 12"
      ]
    ) {
      $0.replace("regime.toml", "month = 11", with: "month = 13")
    },
    BrokenInput(
      "regime-deadline-without-day", 65,
      [
        "regime.toml:27:deadline: lỗi: thiếu khóa “day”; hãy ghi ngày từ 1 đến 31"
      ]
    ) {
      $0.replace("regime.toml", "day = 30\n", with: "")
    },
    BrokenInput(
      "regime-not-covered-without-citation", 65,
      [
        "regime.toml:35:not_covered: lỗi: thiếu khóa “citation”; hãy ghi điều, khoản của văn bản, như “Điều 2.2”"
      ]
    ) {
      $0.replace("regime.toml", "citation = \"mục 4\"\n", with: "")
    },
    BrokenInput(
      "regime-two-assignments-for-one-role", 65,
      [
        "regime.toml:46:rule.roles: lỗi: “assign.btv” và “assign” cùng áp dụng cho một vai trò; mỗi vai trò chỉ một quy tắc assign"
      ]
    ) {
      $0.append(
        "regime.toml", "[[rule]]", "id = \"assign.btv\"", "kind = \"assign\"", "title = \"x\"",
        "citation = \"mục 9\"", "from = \"any\"", "min = 0", "max = 1", "roles = [\"btv\"]")
    },
    BrokenInput(
      "regime-rule-no-table", 65,
      [
        "regime.toml:35:not_covered: lỗi: phải là các bảng [[not_covered]], không phải bảng"
      ]
    ) {
      $0.replace(
        "regime.toml", "[[not_covered]]\ncitation = \"mục 4\"\ntitle = \"Nội dung sinh hoạt\"",
        with: "[not_covered]\ncitation = \"mục 4\"")
    },
  ]
}
