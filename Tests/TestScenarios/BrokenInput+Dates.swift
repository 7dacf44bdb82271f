import Foundation

extension BrokenInput {
  /// Dates, times and recurrences.
  static let meetingsAndDates: [BrokenInput] = [
    BrokenInput(
      "recurrence-unknown-part", 65,
      [
        "organisations.csv:2:meets: lỗi: “FREQ=MONTHLY;BYWEEKNO=3”: quy tắc lặp sai ở ký tự thứ 14: phần “BYWEEKNO” không dùng được; chỉ dùng: FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST"
      ]
    ) {
      $0.replace("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=3", with: "FREQ=MONTHLY;BYWEEKNO=3")
    },
    BrokenInput(
      "recurrence-by-the-hour", 65,
      [
        "organisations.csv:2:meets: lỗi: “FREQ=HOURLY”: quy tắc lặp sai ở ký tự thứ 6: “HOURLY”: FREQ phải là một trong: DAILY, WEEKLY, MONTHLY, YEARLY"
      ]
    ) {
      $0.replace("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=3", with: "FREQ=HOURLY")
    },
    BrokenInput(
      "recurrence-in-words", 65,
      [
        "organisations.csv:2:meets: lỗi: “ngày 3 hằng tháng”: quy tắc lặp sai ở ký tự thứ 1: “NGÀY 3 HẰNG THÁNG” không có dạng TÊN=GIÁ-TRỊ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=3"
      ]
    ) {
      $0.replace("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=3", with: "ngày 3 hằng tháng")
    },
    BrokenInput(
      "recurrence-day-32", 65,
      [
        "organisations.csv:2:meets: lỗi: “FREQ=MONTHLY;BYMONTHDAY=32”: quy tắc lặp sai ở ký tự thứ 25: “32”: BYMONTHDAY phải là số từ 1 đến 31 hoặc từ -1 đến -31"
      ]
    ) {
      $0.replace("organisations.csv", "BYMONTHDAY=3", with: "BYMONTHDAY=32")
    },
    BrokenInput(
      "occurrence-beyond-midnight", 65,
      [
        "organisations.csv:2:minutes: lỗi: “61”: bắt đầu lúc 23:00 và kéo dài 61 phút là quá 24:00; hãy ghi giờ sớm hơn hoặc tối đa 60 phút"
      ]
    ) {
      $0.replace("organisations.csv", "08:00,120", with: "23:00,61")
    },
    BrokenInput(
      "minutes-zero", 65,
      [
        "organisations.csv:2:minutes: lỗi: “0”: phải là số nguyên từ 1 đến 1440"
      ]
    ) {
      $0.replace("organisations.csv", "08:00,120", with: "08:00,0")
    },
    BrokenInput(
      "starts-in-words", 65,
      [
        "organisations.csv:2:starts: lỗi: “8h”: không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi “08:00”"
      ]
    ) {
      $0.replace("organisations.csv", "08:00,120", with: "8h,120")
    },
    BrokenInput(
      "except-no-date", 65,
      [
        "organisations.csv:2:except: lỗi: “3/6/2021”: ngày phải viết YYYY-MM-DD; hãy ghi “2021-06-03”"
      ]
    ) {
      $0.replace("organisations.csv", "120,2021-05-03", with: "120,2021-05-03; 3/6/2021")
    },
    BrokenInput(
      "meeting-twice", 65,
      [
        "meetings.csv:4:id: lỗi: “hop-1”: mã đã dùng ở meetings.csv dòng 2; hãy đặt mã khác"
      ]
    ) {
      $0.append("meetings.csv", "hop-1,xa-2,2021-04-11,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-like-an-occurrence", 65,
      [
        "organisations.csv:2:meets: lỗi: “FREQ=MONTHLY;BYMONTHDAY=3”: lịch này sinh ra cuộc họp “xa-1@2021-08-03”, mà meetings.csv dòng 4 đã dùng mã đó cho ngày khác; hãy ghi 2021-08-03 vào cột except hoặc đổi mã ở meetings.csv"
      ]
    ) {
      $0.append("meetings.csv", "xa-1@2021-08-03,xa-1,2021-08-10,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-ends-before-it-starts", 65,
      [
        "meetings.csv:4:end: lỗi: “08:00”: giờ kết thúc phải sau giờ bắt đầu 10:00; hãy sửa lại"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,10:00,08:00,,,")
    },
    BrokenInput(
      "meeting-without-length", 65,
      [
        "meetings.csv:4:end: lỗi: “10:00”: giờ kết thúc phải sau giờ bắt đầu 10:00; hãy sửa lại"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,10:00,10:00,,,")
    },
    BrokenInput(
      "meeting-day-before-month", 65,
      [
        "meetings.csv:4:date: lỗi: “5/3/2021”: ngày phải viết YYYY-MM-DD; hãy ghi “2021-03-05”"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,5/3/2021,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-on-no-day", 65,
      [
        "meetings.csv:4:date: lỗi: “2021-02-29”: lịch không có ngày này; hãy sửa lại ngày"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-02-29,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-date-in-words", 65,
      [
        "meetings.csv:4:date: lỗi: “mùng 3 Tết”: không phải ngày YYYY-MM-DD; hãy ghi như 2021-03-31"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,mùng 3 Tết,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-at-25", 65,
      [
        "meetings.csv:4:start: lỗi: “25:00”: không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi như 08:00",
        "meetings.csv:4:end: lỗi: “26:00”: không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi như 08:00",
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,25:00,26:00,,,")
    },
    BrokenInput(
      "meeting-at-8", 65,
      [
        "meetings.csv:4:start: lỗi: “8:00”: không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi “08:00”",
        "meetings.csv:4:end: lỗi: “9:30”: không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi “09:30”",
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,8:00,9:30,,,")
    },
    BrokenInput(
      "meeting-of-nobody", 65,
      [
        "meetings.csv:4:organisation: lỗi: “xa-22”: bảng organisations không có mã này; phải chăng là “xa-2”?"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-22,2021-04-11,08:00,09:00,,,")
    },
    BrokenInput(
      "meeting-invitation", 65,
      [
        "meetings.csv:4:invitation: lỗi: “x”: phải là yes (có) hoặc no (không)"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,08:00,09:00,,x,")
    },
    BrokenInput(
      "meeting-announced-afterwards", 65,
      [
        "meetings.csv:4:announced: lỗi: “2021-04-12”: ngày thông báo không được sau ngày họp 2021-04-11; hãy sửa lại"
      ]
    ) {
      $0.append("meetings.csv", "hop-3,xa-2,2021-04-11,08:00,09:00,,,2021-04-12")
    },
    BrokenInput(
      "busy-nobody", 65,
      [
        "busy.csv:5:who: lỗi: “anh”: bảng members không có mã này; phải chăng là “an”?"
      ]
    ) {
      $0.append("busy.csv", "anh,2021-03-01,2021-03-05,,")
    },
    BrokenInput(
      "busy-unknown-role", 65,
      [
        "busy.csv:5:who: lỗi: “role:btvu”: không có vai trò này; phải chăng là “role:btv”?"
      ]
    ) {
      $0.append("busy.csv", "role:btvu,2021-03-01,2021-03-05,,")
    },
    BrokenInput(
      "busy-date-and-time", 65,
      [
        "busy.csv:5:to: lỗi: “2021-03-05T10:00”: from và to phải cùng là ngày (YYYY-MM-DD) hoặc cùng có giờ (YYYY-MM-DDTHH:MM)"
      ]
    ) {
      $0.append("busy.csv", "an,2021-03-01,2021-03-05T10:00,,")
    },
    BrokenInput(
      "busy-days-reversed", 65,
      [
        "busy.csv:5:to: lỗi: “2021-03-01”: ngày cuối trước ngày đầu 2021-03-05; hãy sửa lại"
      ]
    ) {
      $0.append("busy.csv", "an,2021-03-05,2021-03-01,,")
    },
    BrokenInput(
      "busy-times-reversed", 65,
      [
        "busy.csv:5:to: lỗi: “2021-03-05T09:00”: lúc kết thúc trước lúc bắt đầu 2021-03-05T10:00; hãy sửa lại"
      ]
    ) {
      $0.append("busy.csv", "an,2021-03-05T10:00,2021-03-05T09:00,,")
    },
    BrokenInput(
      "busy-with-seconds", 65,
      [
        "busy.csv:5:from: lỗi: “2021-03-05T10:00:00”: không phải ngày YYYY-MM-DD hay YYYY-MM-DDTHH:MM; hãy ghi “2021-03-05T10:00”",
        "busy.csv:5:to: lỗi: “2021-03-05 11:00”: không phải ngày YYYY-MM-DD hay YYYY-MM-DDTHH:MM; hãy ghi “2021-03-05T11:00”",
      ]
    ) {
      $0.append("busy.csv", "an,2021-03-05T10:00:00,2021-03-05 11:00,,")
    },
    BrokenInput(
      "holiday-on-no-day", 65,
      [
        "holidays.csv:4:date: lỗi: “2021-04-31”: lịch không có ngày này; hãy sửa lại ngày"
      ]
    ) {
      $0.append("holidays.csv", "2021-04-31,Lễ")
    },
    BrokenInput(
      "holiday-without-name", 65,
      [
        "holidays.csv:4:name: lỗi: ô bắt buộc còn trống; hãy ghi tên"
      ]
    ) {
      $0.append("holidays.csv", "2021-04-30,  ")
    },
  ]

  /// Registrations, history and pins.
  static let decisions: [BrokenInput] = [
    BrokenInput(
      "registration-of-nobody", 65,
      [
        "registrations.csv:5:member: lỗi: “bin”: bảng members không có mã này; phải chăng là “binh”?"
      ]
    ) {
      $0.append("registrations.csv", "bin,xa-1,3")
    },
    BrokenInput(
      "registration-of-an-unknown-organisation", 65,
      [
        "registrations.csv:5:organisation: lỗi: “xa-3000”: bảng organisations không có mã này; hãy thêm dòng vào organisations hoặc sửa mã"
      ]
    ) {
      $0.append("registrations.csv", "an,xa-3000,3")
    },
    BrokenInput(
      "registration-choice-4", 65,
      [
        "registrations.csv:5:choice: lỗi: “4”: phải là số nguyên từ 1 đến 3"
      ]
    ) {
      $0.append("registrations.csv", "an,xa-2,4")
    },
    BrokenInput(
      "registration-twice", 65,
      [
        "registrations.csv:5:organisation: lỗi: “xa-1”: “an” đã đăng ký tổ chức này ở dòng 2; hãy bỏ một dòng"
      ]
    ) {
      $0.append("registrations.csv", "an,xa-1,2")
    },
    BrokenInput(
      "registration-same-choice", 65,
      [
        "registrations.csv:5:choice: lỗi: “1”: “an” đã dùng nguyện vọng 1 ở dòng 2; mỗi nguyện vọng chỉ dùng một lần"
      ]
    ) {
      $0.append("registrations.csv", "an,xa-2,1")
    },
    BrokenInput(
      "history-reversed", 65,
      [
        "history.csv:3:to_year: lỗi: “2018”: năm cuối trước năm đầu 2020; hãy sửa lại"
      ]
    ) {
      $0.append("history.csv", "binh,xa-1,2020,2018")
    },
    BrokenInput(
      "history-year-in-words", 65,
      [
        "history.csv:3:from_year: lỗi: “năm 2018”: phải là số nguyên từ 1900 đến 2200"
      ]
    ) {
      $0.append("history.csv", "binh,xa-1,năm 2018,2020")
    },
    BrokenInput(
      "pin-without-reason", 65,
      [
        "pins.csv:4:reason: lỗi: ô bắt buộc còn trống; hãy ghi lý do, để in kèm"
      ]
    ) {
      $0.append("pins.csv", "an,xa-2,,forbid,")
    },
    BrokenInput(
      "pin-unknown-action", 65,
      [
        "pins.csv:4:action: lỗi: “kep”: không có từ này; phải chăng là “keep”? Các từ dùng được: keep, forbid"
      ]
    ) {
      $0.append("pins.csv", "an,xa-2,,kep,Lý do")
    },
    BrokenInput(
      "pin-on-no-day", 65,
      [
        "pins.csv:4:date: lỗi: “2021-02-30”: lịch không có ngày này; hãy sửa lại ngày"
      ]
    ) {
      $0.append("pins.csv", "an,xa-2,2021-02-30,keep,Lý do")
    },
    BrokenInput(
      "pin-of-nobody", 65,
      [
        "pins.csv:4:member: lỗi: “chi”: bảng members không có mã này; hãy thêm dòng vào members hoặc sửa mã"
      ]
    ) {
      $0.append("pins.csv", "chi,xa-2,,keep,Lý do")
    },
    BrokenInput(
      "everything-at-once", 66,
      [
        "scenario.toml:2:year: lỗi: “1821”: phải từ 1900 đến 2200",
        "areas.csv: lỗi: không có tệp này; hãy tạo tệp",
        "members.csv:3:role: lỗi: “x”: không có từ này; hãy ghi một trong: thuong-truc, btv, bch, chuyen-trach, kiem-nhiem, can-bo, nhom-truong",
        "registrations.csv:5:member: lỗi: “dung”: bảng members không có mã này; hãy thêm dòng vào members hoặc sửa mã",
        "registrations.csv:5:choice: lỗi: “9”: phải là số nguyên từ 1 đến 3",
        "pins.csv:4:organisation: lỗi: “xa-9”: bảng organisations không có mã này; phải chăng là “xa-1”?",
        "pins.csv:4:date: lỗi: “2021-1-1”: ngày phải viết YYYY-MM-DD; hãy ghi “2021-01-01”",
        "pins.csv:4:action: lỗi: ô bắt buộc còn trống; hãy ghi keep (giữ) hoặc forbid (cấm)",
        "pins.csv:4:reason: lỗi: ô bắt buộc còn trống; hãy ghi lý do, để in kèm",
      ]
    ) {
      $0.replace("scenario.toml", "year = 2021", with: "year = 1821")
      $0.replace("members.csv", ",btv,", with: ",x,")
      $0.append("registrations.csv", "dung,xa-1,9")
      $0.append("pins.csv", "an,xa-9,2021-1-1,,")
      $0.contents["areas.csv"] = nil
    },
  ]

  /// iCalendar files.
  static let calendars: [BrokenInput] = [
    BrokenInput(
      "calendar-of-nobody", 65,
      [
        "calendars/anh.ics: lỗi: “anh”: không có thành viên hay tổ chức mang mã này; phải chăng là “an.ics”?"
      ]
    ) {
      $0["calendars/anh.ics"] = calendar("")
    },
    BrokenInput(
      "calendar-of-two", 65,
      [
        "calendars/an.ics: lỗi: “an”: mã này vừa là thành viên vừa là tổ chức; hãy đổi một mã"
      ]
    ) {
      $0.append("organisations.csv", "an,Chi bộ An,chi-bo,huyen-1,,,,,,,,,")
      $0["calendars/an.ics"] = calendar("")
    },
    BrokenInput(
      "calendar-empty", 65,
      [
        "calendars/an.ics:1: lỗi: tệp lịch trống; hãy xuất lại lịch dạng .ics"
      ]
    ) {
      $0["calendars/an.ics"] = ""
    },
    BrokenInput(
      "calendar-is-html", 65,
      [
        "calendars/an.ics:1: lỗi: “<html>”: dòng không có dạng TÊN:GIÁ-TRỊ; hãy xuất lại lịch dạng .ics"
      ]
    ) {
      $0["calendars/an.ics"] = "<html>\n<body>Đăng nhập</body>\n"
    },
    BrokenInput(
      "calendar-cut-off", 65,
      [
        "calendars/an.ics:3: lỗi: BEGIN:VEVENT không có END:VEVENT; tệp có thể bị cắt cụt, hãy xuất lại"
      ]
    ) {
      $0["calendars/an.ics"] = String(
        calendar("DTSTART:20210104T080000\nDTEND:20210104T090000\n").dropLast(30))
    },
    BrokenInput(
      "calendar-crossed", 65,
      [
        "calendars/an.ics:3: lỗi: “END:VCALENDAR”: END:VCALENDAR không khớp với BEGIN:VEVENT; hãy xuất lại lịch"
      ]
    ) {
      $0["calendars/an.ics"] = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n"
    },
    BrokenInput(
      "calendar-line-without-colon", 65,
      [
        "calendars/an.ics:5: lỗi: “DTSTART 20210104”: dòng không có dạng TÊN:GIÁ-TRỊ; hãy xuất lại lịch dạng .ics"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART 20210104\n")
    },
    BrokenInput(
      "calendar-event-without-start", 65,
      [
        "calendars/an.ics:3: lỗi: sự kiện không có DTSTART; hãy ghi lúc bắt đầu"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("SUMMARY:Họp\n")
    },
    BrokenInput(
      "calendar-event-reversed", 65,
      [
        "calendars/an.ics:6: lỗi: sự kiện kết thúc trước khi bắt đầu; hãy sửa lại"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART:20210104T080000\nDTEND:20210104T070000\n")
    },
    BrokenInput(
      "calendar-event-on-no-day", 65,
      [
        "calendars/an.ics:5: lỗi: DTSTART không phải ngày giờ có thật; hãy sửa lại"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART:20210230T080000\n")
    },
    BrokenInput(
      "calendar-event-in-words", 65,
      [
        "calendars/an.ics:5: lỗi: không đọc được DTSTART của sự kiện; hãy sửa lại"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART:mai\n")
    },
    BrokenInput(
      "calendar-unknown-zone", 65,
      [
        "calendars/an.ics:5: lỗi: “Hà Nội”: không có múi giờ này; hãy dùng tên IANA, như Asia/Ho_Chi_Minh, hoặc thêm VTIMEZONE vào tệp"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART;TZID=Hà Nội:20210104T080000\n")
    },
    BrokenInput(
      "calendar-recurrence-in-words", 65,
      [
        "calendars/an.ics:6: lỗi: không đọc được RRULE của sự kiện; hãy sửa lại"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART:20210104T080000\nRRULE:hằng tuần\n")
    },
    BrokenInput(
      "calendar-by-the-second", 65,
      [
        "calendars/an.ics:6: lỗi: sự kiện lặp quá nhiều lần; hãy dùng FREQ=DAILY hoặc thưa hơn, hoặc ghi ngày bắt đầu muộn hơn"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("DTSTART:20210104T080000\nRRULE:FREQ=SECONDLY\n")
    },
    BrokenInput(
      "calendar-this-and-future", 65,
      [
        "calendars/an.ics:6: lỗi: không hỗ trợ RECURRENCE-ID với RANGE; hãy tách chuỗi sự kiện thành hai"
      ]
    ) {
      $0["calendars/an.ics"] = calendar(
        "DTSTART:20210104T080000\nRECURRENCE-ID;RANGE=THISANDFUTURE:20210104T080000\n")
    },
    BrokenInput(
      "calendar-meeting-overnight", 65,
      [
        "calendars/xa-1.ics:3: lỗi: cuộc họp phải kết thúc trong ngày, chậm nhất 24:00; hãy sửa lại"
      ]
    ) {
      $0["calendars/xa-1.ics"] = calendar(
        "DTSTART:20210104T220000\nDTEND:20210105T010000\nRRULE:FREQ=MONTHLY\n")
    },
    BrokenInput(
      "calendar-meeting-without-end", 65,
      [
        "calendars/xa-1.ics:3: lỗi: cuộc họp không có lúc kết thúc; hãy ghi DTEND hoặc DURATION"
      ]
    ) {
      $0["calendars/xa-1.ics"] = calendar("DTSTART:20210104T080000\n")
    },
    BrokenInput(
      "calendar-meeting-without-uid", 65,
      [
        "calendars/xa-1.ics:3: lỗi: sự kiện không có UID nên cuộc họp không có mã; hãy xuất lại lịch kèm UID"
      ]
    ) {
      $0["calendars/xa-1.ics"] = calendar("DTSTART:20210104T080000\nDURATION:PT1H\n").replacingOccurrences(
        of: "UID:su-kien\n", with: "")
    },
    BrokenInput(
      "calendar-meeting-twice-a-day", 65,
      [
        "calendars/xa-1.ics:3: lỗi: “su-kien@2021-01-04”: cuộc họp trùng mã với calendars/xa-1.ics; hãy đổi UID của sự kiện hoặc mã kia"
      ]
    ) {
      $0["calendars/xa-1.ics"] = calendar("DTSTART:20210104T080000\nDURATION:PT1H\nRDATE:20210104T140000\n")
    },
    BrokenInput(
      "calendar-not-utf8", 65,
      [
        "calendars/an.ics:7: lỗi: không phải UTF-8 (byte thứ 79); hãy lưu lại tệp theo UTF-8 (Excel: “CSV UTF-8”)"
      ]
    ) {
      $0["calendars/an.ics"] = calendar("")
      $0.contents["calendars/an.ics"]?.append(contentsOf: [0xC3, 0x28])
    },
  ]

  /// A calendar with one event of the given properties.
  private static func calendar(_ properties: String) -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:su-kien\n\(properties)END:VEVENT\nEND:VCALENDAR\n"
  }
}
