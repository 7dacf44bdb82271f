import Foundation

extension BrokenInput {
  /// Files that are missing or no text.
  static let filesThemselves: [BrokenInput] = [
    BrokenInput(
      "no-areas", 66,
      [
        "areas.csv: lỗi: không có tệp này; hãy tạo tệp"
      ]
    ) {
      $0.contents["areas.csv"] = nil
    },
    BrokenInput(
      "no-members-and-no-organisations", 66,
      [
        "organisations.csv: lỗi: không có tệp này; hãy tạo tệp",
        "members.csv: lỗi: không có tệp này; hãy tạo tệp",
      ]
    ) {
      $0.contents["members.csv"] = nil
      $0.contents["organisations.csv"] = nil
    },
    BrokenInput(
      "areas-are-a-folder", 66,
      [
        "areas.csv: lỗi: đây không phải là tệp thường; hãy thay bằng một tệp"
      ]
    ) {
      $0.contents["areas.csv"] = nil
      $0.folders = ["areas.csv"]
    },
    BrokenInput(
      "pins-are-a-folder", 66,
      [
        "pins.csv: lỗi: đây không phải là tệp thường; hãy thay bằng một tệp"
      ]
    ) {
      $0.contents["pins.csv"] = nil
      $0.folders = ["pins.csv"]
    },
    BrokenInput(
      "members-unreadable", 66, needsPermissions: true,
      [
        "members.csv: lỗi: không đọc được tệp (Permission denied); hãy kiểm tra quyền đọc"
      ]
    ) {
      $0.unreadable = ["members.csv"]
    },
    BrokenInput(
      "members-empty", 65,
      [
        "members.csv:1: lỗi: bảng trống; dòng đầu phải là tên các cột: id, name, role, title, unit, own_organisations, areas, residence, latitude, longitude"
      ]
    ) {
      $0["members.csv"] = ""
    },
    BrokenInput(
      "members-blank", 65,
      [
        "members.csv:1: lỗi: bảng trống; dòng đầu phải là tên các cột: id, name, role, title, unit, own_organisations, areas, residence, latitude, longitude"
      ]
    ) {
      $0["members.csv"] = "\n\n  \n"
    },
    BrokenInput(
      "members-heading-only", 65,
      [
        "members.csv:1: lỗi: bảng chưa có dòng nào; hãy ghi ít nhất một dòng"
      ]
    ) {
      $0["members.csv"] = "id,name,role\n"
      $0["registrations.csv"] = "member,organisation,choice\n"
      $0["busy.csv"] = "who,from,to\n"
      $0["history.csv"] = "member,organisation,from_year,to_year\n"
      $0["pins.csv"] = "member,organisation,action,reason\n"
    },
    BrokenInput(
      "members-in-windows-1258", 65,
      [
        "members.csv:2: lỗi: không phải UTF-8 (byte thứ 21); hãy lưu lại tệp theo UTF-8 (Excel: “CSV UTF-8”)"
      ]
    ) {
      $0.contents["members.csv"] = Data("id,name,role\nan,Nguy".utf8) + [0xEA, 0xF5] + Data("n,bch\n".utf8)
    },
    BrokenInput(
      "members-in-utf16", 65,
      [
        "members.csv:1: lỗi: tệp ghi theo UTF-16; hãy lưu lại theo UTF-8 (Excel: “CSV UTF-8”)"
      ]
    ) {
      $0.contents["members.csv"] = $0["members.csv"].data(using: .utf16LittleEndian).map {
        [0xFF, 0xFE] + $0
      }
    },
    BrokenInput(
      "members-with-nul", 65,
      [
        "members.csv:2: lỗi: có byte NUL (byte thứ 117); hãy lưu lại tệp dưới dạng văn bản UTF-8"
      ]
    ) {
      $0.replace("members.csv", "Sở Một", with: "Sở\u{0}Một")
    },
    BrokenInput(
      "members-are-a-workbook", 65,
      [
        "members.csv: lỗi: đây là sổ tính Excel (hoặc tệp ZIP), không phải văn bản; hãy lưu từng trang thành “CSV UTF-8”"
      ]
    ) {
      $0.contents["members.csv"] = Data([0x50, 0x4B, 3, 4, 20, 0, 6, 0])
    },
  ]

  /// The form of CSV tables.
  static let csvForm: [BrokenInput] = [
    BrokenInput(
      "quote-never-closed", 65,
      [
        "members.csv:3:5: lỗi: “\"Ban Hai,,,,,⏎”: dấu \" mở ô không có dấu \" đóng; hãy thêm dấu \" ở cuối ô"
      ]
    ) {
      $0.replace("members.csv", "Ban Hai", with: "\"Ban Hai")
    },
    BrokenInput(
      "quote-inside-a-cell", 65,
      [
        "members.csv:3:5: lỗi: “Ban \"Hai\"”: có dấu \" trong ô không đặt trong ngoặc kép; hãy đặt cả ô trong \"…\" và viết mỗi dấu \" thành \"\""
      ]
    ) {
      $0.replace("members.csv", "Ban Hai", with: "Ban \"Hai\"")
    },
    BrokenInput(
      "text-after-the-quote", 65,
      [
        "members.csv:3:5: lỗi: “ Hai”: có chữ sau dấu \" đóng ô; trong ô có ngoặc kép hãy viết mỗi dấu \" thành \"\""
      ]
    ) {
      $0.replace("members.csv", "Ban Hai", with: "\"Ban\" Hai")
    },
    BrokenInput(
      "too-many-cells", 65,
      [
        "members.csv:3: lỗi: dòng có 11 ô, dòng tiêu đề có 10; hãy đặt ô có dấu phân cách trong \"…\" hoặc bỏ dấu thừa",
        "members.csv:4: lỗi: dòng có 11 ô, dòng tiêu đề có 10; hãy đặt ô có dấu phân cách trong \"…\" hoặc bỏ dấu thừa",
      ]
    ) {
      $0.replace("members.csv", "Ban Hai", with: "Ban Hai, Sở Ba")
      $0.append("members.csv", "chi,Lê Thị Chi,bch,,,,,,,,")
    },
    BrokenInput(
      "too-few-cells", 65,
      [
        "registrations.csv:5: lỗi: dòng có 2 ô, dòng tiêu đề có 3; hãy thêm dấu phân cách cho đủ ô"
      ]
    ) {
      $0.append("registrations.csv", "an,xa-2")
    },
    BrokenInput(
      "list-in-a-semicolon-table", 65,
      [
        "registrations.csv:2: lỗi: dòng có 4 ô, dòng tiêu đề có 3; hãy đặt ô có dấu phân cách trong \"…\" hoặc bỏ dấu thừa"
      ]
    ) {
      $0["registrations.csv"] = "member;organisation;choice\nan;xa-1;xa-2;1\n"
    },
    BrokenInput(
      "tabs-instead-of-commas", 65,
      [
        "registrations.csv:1: lỗi: “member<U+0009>organisation<U+0009>choice”: dòng đầu phải là tên các cột (member, organisation, choice), cách nhau bằng dấu phẩy hoặc chấm phẩy"
      ]
    ) {
      $0["registrations.csv"] = "member\torganisation\tchoice\nan\txa-1\t1\n"
    },
    BrokenInput(
      "column-twice", 65,
      [
        "registrations.csv:1:member: lỗi: cột ghi hai lần; hãy bỏ bớt một cột"
      ]
    ) {
      $0["registrations.csv"] = "member,organisation,choice,member\nan,xa-1,1,an\n"
    },
    BrokenInput(
      "required-column-missing", 65,
      [
        "registrations.csv:1:choice: lỗi: thiếu cột bắt buộc “choice”; hãy thêm cột (1, 2 hoặc 3)"
      ]
    ) {
      $0["registrations.csv"] = "member,organisation,rank\nan,xa-1,1\n"
    },
    BrokenInput(
      "no-heading", 65,
      [
        "registrations.csv:1: lỗi: “an xa-1 1”: dòng đầu phải là tên các cột (member, organisation, choice)"
      ]
    ) {
      $0["registrations.csv"] = "an,xa-1,1\n"
    },
    BrokenInput(
      "required-cell-empty", 65,
      [
        "registrations.csv:5:organisation: lỗi: ô bắt buộc còn trống; hãy ghi mã tổ chức trong bảng organisations"
      ]
    ) {
      $0.append("registrations.csv", "binh,,3")
    },
    BrokenInput(
      "error-after-a-long-cell", 65,
      [
        "organisations.csv:5:area: lỗi: “huyen-3”: bảng areas không có mã này; phải chăng là “huyen-1”?"
      ]
    ) {
      $0.replace("organisations.csv", "Nhà văn hóa", with: "\"Nhà văn hóa\r\nthôn Một\r\nxã Một\"")
      $0.replace("organisations.csv", "huyen-2,,", with: "huyen-3,,")
    },
    BrokenInput(
      "lines-end-with-cr", 65,
      [
        "holidays.csv:3:date: lỗi: “2021-13-01”: lịch không có ngày này; hãy sửa lại ngày"
      ]
    ) {
      $0["holidays.csv"] = "date,name\r2021-01-01,Tết\r2021-13-01,Lỗi\r"
    },
  ]

  /// The tables that others refer to.
  static let baseTables: [BrokenInput] = [
    BrokenInput(
      "id-twice", 65,
      [
        "members.csv:4:id: lỗi: “an”: mã đã dùng ở dòng 2; hãy đặt mã khác"
      ]
    ) {
      $0.append("members.csv", "an,Lê Văn An,bch,,,,,,,")
    },
    BrokenInput(
      "id-twice-in-two-spellings", 65,
      [
        "areas.csv:6:id: lỗi: “đảo”: mã đã dùng ở dòng 5; hãy đặt mã khác"
      ]
    ) {
      $0.append("areas.csv", "đảo,Đảo,,,", "đảo,Đảo,,,".decomposedStringWithCanonicalMapping)
    },
    BrokenInput(
      "id-with-invisible-character", 65,
      [
        "members.csv:4:id: lỗi: “an<U+200B>”: mã có ký tự không nhìn thấy U+200B; hãy xóa ký tự đó"
      ]
    ) {
      $0.append("members.csv", "an\u{200B},Lê Văn An,bch,,,,,,,")
    },
    BrokenInput(
      "id-with-control-character", 65,
      [
        "members.csv:4:id: lỗi: “chi<U+001B>[31m”: có ký tự điều khiển U+001B; hãy xóa ký tự đó"
      ]
    ) {
      $0.append("members.csv", "chi\u{1B}[31m,Lê Văn Chi,bch,,,,,,,")
    },
    BrokenInput(
      "id-on-two-lines", 65,
      [
        "members.csv:4:id: lỗi: “chi⏎hai”: mã có dấu xuống dòng hoặc tab; hãy viết trên một dòng"
      ]
    ) {
      $0.append("members.csv", "\"chi\nhai\",Lê Văn Chi,bch,,,,,,,")
    },
    BrokenInput(
      "id-with-semicolon", 65,
      [
        "members.csv:4:id: lỗi: “chi;hai”: mã không được có dấu ; vì dấu này ngăn cách danh sách; hãy đổi mã"
      ]
    ) {
      $0.append("members.csv", "chi;hai,Lê Văn Chi,bch,,,,,,,")
    },
    BrokenInput(
      "id-with-a-meaning", 65,
      [
        "members.csv:4:id: lỗi: “all”: mã này có nghĩa riêng trong cột who của bảng busy; hãy đặt mã khác"
      ]
    ) {
      $0.append("members.csv", "all,Lê Văn Chi,bch,,,,,,,")
    },
    BrokenInput(
      "name-of-ten-thousand-characters", 65,
      [
        "members.csv:3:name: lỗi: “ễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễễ…”: quá dài (10000 ký tự); hãy rút còn tối đa 500 ký tự"
      ]
    ) {
      $0.replace("members.csv", "Trần Thị Bình", with: String(repeating: "ễ", count: 10_000))
    },
    BrokenInput(
      "name-with-direction-override", 65,
      [
        "members.csv:3:name: lỗi: “Trần <U+202E>Bình”: có ký tự điều khiển U+202E; hãy xóa ký tự đó"
      ]
    ) {
      $0.replace("members.csv", "Trần Thị Bình", with: "Trần \u{202E}Bình")
    },
    BrokenInput(
      "role-misspelt", 65,
      [
        "members.csv:3:role: lỗi: “bvt”: không có từ này; phải chăng là “btv”? Các từ dùng được: thuong-truc, btv, bch, chuyen-trach, kiem-nhiem, can-bo, nhom-truong"
      ]
    ) {
      $0.replace("members.csv", ",btv,", with: ",bvt,")
    },
    BrokenInput(
      "role-in-words", 65,
      [
        "members.csv:3:role: lỗi: “Ủy viên Ban Thường vụ”: không có từ này; hãy ghi một trong: thuong-truc, btv, bch, chuyen-trach, kiem-nhiem, can-bo, nhom-truong"
      ]
    ) {
      $0.replace("members.csv", ",btv,", with: ",Ủy viên Ban Thường vụ,")
    },
    BrokenInput(
      "unknown-area", 65,
      [
        "organisations.csv:3:area: lỗi: “huyen-3”: bảng areas không có mã này; phải chăng là “huyen-1”?"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-2,,", with: "huyen-3,,")
    },
    BrokenInput(
      "unknown-parent", 65,
      [
        "organisations.csv:4:parent: lỗi: “dang-uy”: bảng organisations không có mã này; hãy thêm dòng vào organisations hoặc sửa mã"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-1,xa-1,1", with: "huyen-1,dang-uy,1")
    },
    BrokenInput(
      "unknown-own-organisation-in-a-list", 65,
      [
        "members.csv:2:own_organisations: lỗi: “xa-9”: bảng organisations không có mã này; phải chăng là “xa-1”?",
        "members.csv:2:areas: lỗi: “huyen-1x”: bảng areas không có mã này; phải chăng là “huyen-1”?",
      ]
    ) {
      $0.replace("members.csv", "xa-2,huyen-1", with: "xa-2; xa-9 ;xa-1,huyen-1;huyen-1x")
    },
    BrokenInput(
      "unknown-residence", 65,
      [
        "members.csv:2:residence: lỗi: “chibo-3”: bảng organisations không có mã này; phải chăng là “chi-bo-3”?"
      ]
    ) {
      $0.replace("members.csv", "chi-bo-3,15.2", with: "chibo-3,15.2")
    },
    BrokenInput(
      "areas-in-a-circle", 65,
      [
        "areas.csv:2:parent: lỗi: “huyen-2”: cấp trên quay vòng: tinh → huyen-2 → tinh; hãy bỏ hoặc sửa một cấp trên"
      ]
    ) {
      $0.replace("areas.csv", "tinh,Tỉnh Thử,tinh,,", with: "tinh,Tỉnh Thử,tinh,huyen-2,")
    },
    BrokenInput(
      "organisation-its-own-parent", 65,
      [
        "organisations.csv:4:parent: lỗi: “chi-bo-3”: cấp trên quay vòng: chi-bo-3 → chi-bo-3; hãy bỏ hoặc sửa một cấp trên"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-1,xa-1,1", with: "huyen-1,chi-bo-3,1")
    },
    BrokenInput(
      "priority-out-of-range", 65,
      [
        "organisations.csv:2:priority: lỗi: “7”: phải là số nguyên từ 0 đến 3"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-1,,2", with: "huyen-1,,7")
    },
    BrokenInput(
      "priority-huge", 65,
      [
        "organisations.csv:2:priority: lỗi: “99999999999999999999999”: phải là số nguyên từ 0 đến 3"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-1,,2", with: "huyen-1,,99999999999999999999999")
    },
    BrokenInput(
      "priority-a-fraction", 65,
      [
        "organisations.csv:2:priority: lỗi: “2.0”: phải là số nguyên từ 0 đến 3"
      ]
    ) {
      $0.replace("organisations.csv", "huyen-1,,2", with: "huyen-1,,2.0")
    },
    BrokenInput(
      "latitude-out-of-range", 65,
      [
        "organisations.csv:2:latitude: lỗi: “108.8”: vĩ độ phải từ -90 đến 90; phải chăng vĩ độ và kinh độ đổi chỗ cho nhau?"
      ]
    ) {
      $0.replace("organisations.csv", "15.1,108.8", with: "108.8,15.1")
    },
    BrokenInput(
      "latitude-alone", 65,
      [
        "organisations.csv:2:latitude: lỗi: “15.1”: có vĩ độ mà thiếu kinh độ; hãy ghi cả hai hoặc bỏ cả hai"
      ]
    ) {
      $0.replace("organisations.csv", "15.1,108.8", with: "15.1,")
    },
    BrokenInput(
      "longitude-with-comma", 65,
      [
        "members.csv:2:longitude: lỗi: “108,7”: không phải số trong khoảng cho phép; hãy dùng dấu chấm thập phân"
      ]
    ) {
      $0.replace("members.csv", "15.2,108.7", with: "15.2,\"108,7\"")
    },
    BrokenInput(
      "latitude-not-a-number", 65,
      [
        "members.csv:2:latitude: lỗi: “nan”: không phải số trong khoảng cho phép; hãy ghi độ thập phân từ -90 đến 90, như 15.1205"
      ]
    ) {
      $0.replace("members.csv", "15.2,108.7", with: "nan,108.7")
    },
    BrokenInput(
      "latitude-with-exponent", 65,
      [
        "members.csv:2:latitude: lỗi: “1.5e1”: không phải số trong khoảng cho phép; hãy ghi độ thập phân từ -90 đến 90, như 15.1205"
      ]
    ) {
      $0.replace("members.csv", "15.2,108.7", with: "1.5e1,108.7")
    },
    BrokenInput(
      "residential-maybe", 65,
      [
        "areas.csv:2:residential: lỗi: “có”: phải là yes (có) hoặc no (không)"
      ]
    ) {
      $0.replace("areas.csv", "tinh,,yes", with: "tinh,,có")
    },
  ]
}
