package ui

// SayReceipt is said of a receipt that is printed from its case.
type SayReceipt struct {
	Command, Title, Done, Given, Failed, Needs string
	Key, KeyGiven                              string
}

func receiptIndonesian() SayReceipt {
	return SayReceipt{
		Command: "cetak tanda terima", Title: "Tanda terima %s · tanpa pencetak", Done: "Tanda terima %s dicetak",
		Given: "Tanda terima %s tercatat sudah diserahkan", Failed: "%s belum tercetak, pencetak tidak menjawab. p menampilkannya",
		Needs: "Tanda terima diberikan loket atau yang menangani aduannya. Minta mereka mencetaknya", Key: "tanda terima", KeyGiven: "sudah diserahkan",
	}
}

func receiptEnglish() SayReceipt {
	return SayReceipt{
		Command: "print receipt", Title: "Receipt %s · no printer here", Done: "Receipt %s printed",
		Given: "Receipt %s is recorded as given", Failed: "%s was not printed, the printer does not answer. p shows it",
		Needs: "Receipts are given at the counter, or by whoever handles the case. Ask them to print it", Key: "receipt", KeyGiven: "it was given",
	}
}
